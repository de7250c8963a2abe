import type { Call } from './call.ts';
import type { Command } from './commands.ts';
import type { CallEvent, EventOf } from './events.ts';
import { callerGone, endCall } from './flow/ending.ts';
import { legAnswered, legEnded } from './flow/legs.ts';
import { failAction, finishAction } from './job/action-run.ts';
import { carryOn } from './job/carry-on.ts';
import { activeRun } from './job/job-run.ts';
import { type Progress, patch, trace } from './progress.ts';
import { followUp } from './talk/follow-up.ts';
import {
  digitsPressed,
  speechEnded,
  speechStarted,
  utteranceFinal,
  utterancePartial,
} from './talk/hearing.ts';
import { played } from './talk/saying.ts';
import { timerFired } from './talk/timer-fired.ts';
import { resumed } from './turn/resuming.ts';
import { thoughtEnded, thoughtFailed, thoughtMoved, thoughtSpoke, thoughtStalled } from './turn/turn.ts';

/**
 * The only place where a call's behaviour is decided (design §2.1). Pure: the same call and event give the same next call and
 * the same commands. Time and ids come in events, waiting is a command, and a failure is an event.
 */
export function advance(call: Call, event: CallEvent): { call: Call; commands: Command[] } {
  const progress: Progress = {
    call: { ...call, now: event.at, seq: event.seq },
    commands: [],
    words: [...call.unsaid],
  };
  if (call.status !== 'ended') {
    take(progress, event);
    followUp(progress);
    nameStep(progress);
    if (progress.words.length + call.unsaid.length > 0) patch(progress, { unsaid: progress.words });
  }
  return { call: progress.call, commands: progress.commands };
}

function take(progress: Progress, event: CallEvent): void {
  switch (event.type) {
    case 'call-started':
      return;
    case 'leg-answered':
      return legAnswered(progress, event.legId);
    case 'leg-ended':
      return event.legId === 'caller' ? callerGone(progress, event.reason) : legEnded(progress, event);
    case 'speech-started':
      return speechStarted(progress, event.legId);
    case 'speech-ended':
      return speechEnded(progress, event.legId);
    case 'utterance-partial':
      return utterancePartial(progress, event.text);
    case 'utterance-final':
      return utteranceFinal(progress, event);
    case 'digits-pressed':
      return digitsPressed(progress, event.digits);
    case 'mark-played':
      played(progress, event.sayId, event.chars, event.done);
      return;
    case 'timer-fired':
      return timerFired(progress, event.timerId);
    case 'thought-moved':
      return thoughtMoved(progress, event);
    case 'thought-spoke':
      return thoughtSpoke(progress, event);
    case 'thought-stalled':
      return thoughtStalled(progress, event);
    case 'thought-ended':
      return thoughtEnded(progress, event);
    case 'thought-failed':
      return thoughtFailed(progress, event);
    case 'action-finished':
      return actionOutcome(progress, finishAction(progress, event.actionId, event.receipt) !== null);
    case 'action-failed':
      return actionOutcome(progress, failAction(progress, event.actionId, event.reason) !== null);
    case 'voicemail-left':
      return voicemailLeft(progress, event);
    case 'call-resumed':
      return resumed(progress);
  }
}

/** A turn is explained by the step that was asked in it; where none was, by the one it answered, with which it began. */
function nameStep(progress: Progress): void {
  const { expecting, turns } = progress.call;
  const step = expecting && 'step' in expecting ? expecting.step : null;
  if (step === null || turns.at(-1)?.step === step) return;
  trace(progress, () => ({ step, jobRunId: activeRun(progress.call)?.id ?? null }));
}

/** The job goes on from its action; while the caller is being heard it waits for the end of that turn. */
function actionOutcome(progress: Progress, changed: boolean): void {
  if (changed && !progress.call.thought) carryOn(progress);
}

function voicemailLeft(progress: Progress, { text, seconds }: EventOf<'voicemail-left'>): void {
  patch(progress, { voicemail: { text, seconds } });
  endCall(progress, { outcome: progress.call.outcome ?? 'voicemail' });
}
