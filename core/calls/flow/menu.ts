import { findStep } from '../../flows/flow.ts';
import { actOf } from '../../flows/steps/index.ts';
import type { StepAct } from '../../flows/walk.ts';
import { searchText } from '../../shared/text.ts';
import type { Call } from '../call.ts';
import { type Progress, patch } from '../progress.ts';
import { add, speak } from '../talk/saying.ts';
import { startTimer } from '../talk/timers.ts';

type Gather = Extract<StepAct, { act: 'gather' }>;

/** Says the menu; the wait for a key begins when it has been heard. */
export function gather(progress: Progress, flowStepId: string, act: Gather, tries: number): void {
  patch(progress, { stage: { kind: 'menu', flowStepId, tries } });
  add(progress, act.text);
  speak(progress, { next: 'listen' });
}

export function awaitChoice(progress: Progress): void {
  const act = menuOf(progress.call);
  if (act) startTimer(progress, 'menu', act.waitSeconds * 1000);
}

/** The exit that a key or the caller's words choose; null when they choose none. */
export function choiceOf(call: Call, said: { digits?: string; words?: string }): string | null {
  const act = menuOf(call);
  if (!act) return null;
  const words = ` ${searchText(said.words ?? '').replace(/[^\p{L}\p{N}*#]+/gu, ' ')} `;
  const chosen = act.choices.find(
    ({ digit, words: spoken, label }) =>
      said.digits?.startsWith(digit) ||
      [...spoken, label, `press ${digit}`].some(
        (word) => word.trim() !== '' && words.includes(` ${searchText(word)} `),
      ),
  );
  return chosen?.exit ?? null;
}

/** Nothing was chosen: the menu is said again as often as it is set, then its own exit is taken. */
export function noChoice(progress: Progress): string | null {
  const { stage } = progress.call;
  const act = menuOf(progress.call);
  if (stage.kind !== 'menu' || !act) return null;
  if (stage.tries >= act.repeats) return act.otherwise;
  gather(progress, stage.flowStepId, act, stage.tries + 1);
  return null;
}

function menuOf(call: Call): Gather | null {
  const { stage, snapshot } = call;
  if (stage.kind !== 'menu') return null;
  const step = findStep(snapshot.flow.graph, stage.flowStepId);
  if (!step) return null;
  const act = actOf(step, {
    now: call.now,
    timeZone: snapshot.workspace.timeZone,
    seed: 0,
    pausedStepIds: [],
  });
  return act.act === 'gather' ? act : null;
}
