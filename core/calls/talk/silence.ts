import { agentStepOf } from '../flow/flow-stage.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun } from '../job/job-run.ts';
import { type Progress, patch } from '../progress.ts';
import { askAgain } from './asking.ts';
import { linesOf } from './manner.ts';
import { add, speak } from './saying.ts';
import { startTimer } from './timers.ts';

/** Two prompts, then the step behind the agent. */
const MOST_PROMPTS = 2;

export function awaitCaller(progress: Progress): void {
  const step = agentStepOf(progress);
  if (step) startTimer(progress, 'silence', step.settings.silenceSeconds * 1000);
}

/**
 * The caller has been quiet. A message that is under way is kept before the call leaves the agent: what was said is not lost
 * because the line went quiet.
 */
export function onSilence(progress: Progress): void {
  const { call } = progress;
  if (call.stage.kind !== 'agent' || call.thought) return;
  const lines = linesOf(call);
  const silences = call.silences + 1;
  patch(progress, { silences });
  if (silences <= MOST_PROMPTS) {
    add(progress, silences === 1 ? lines.stillThere : lines.lastChance);
    if (silences === 1) askAgain(progress);
    return speak(progress, { next: 'listen' });
  }
  add(progress, lines.nobodyThere);
  if (activeRun(call)) {
    patch(progress, { leaving: true, expecting: null });
    return carryOn(progress);
  }
  speak(progress, { next: 'exit', exit: 'fallback' });
}
