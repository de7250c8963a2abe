import type { Call, Outcome } from '../call.ts';
import type { LegEnd } from '../events.ts';
import { activeRun, changeRun } from '../job/job-run.ts';
import { command, type Progress, patch } from '../progress.ts';
import { linesOf } from '../talk/manner.ts';
import { add, speak, stopSaying } from '../talk/saying.ts';
import { cancelAllTimers } from '../talk/timers.ts';
import { note } from '../talk/transcript.ts';

/** The agent is done: goodbye, then the step behind `done`, which usually ends the call. */
export function sayGoodbye(progress: Progress): void {
  const lines = linesOf(progress.call);
  const said = progress.words.join(' ');
  if (!/\b(?:goodbye|bye|adiós|hasta luego)\b/i.test(said)) add(progress, lines.goodbye);
  patch(progress, { expecting: null });
  speak(progress, { next: 'exit', exit: 'done' }, false);
}

/** Ends every leg and closes the call. Whatever was under way is stopped; what was done stays done. */
export function endCall(progress: Progress, why: { outcome?: Outcome } = {}): void {
  const { call } = progress;
  if (call.status === 'ended') return;
  stopSaying(progress);
  if (call.thought) command(progress, { type: 'stop-thinking', thoughtId: call.thought.id });
  cancelAllTimers(progress);
  for (const leg of Object.values(call.legs)) {
    if (leg.state !== 'ended') command(progress, { type: 'hang-up', legId: leg.id });
  }
  closeRuns(progress);
  const outcome = why.outcome ?? outcomeOf(progress.call);
  patch(progress, {
    status: 'ended',
    stage: { kind: 'ended' },
    endedAt: call.now,
    thought: null,
    expecting: null,
    hearing: null,
    outcome,
  });
}

/** The caller's own leg ended: the call is over, wherever it stood. */
export function callerGone(progress: Progress, reason: LegEnd): void {
  note(progress, reason === 'hung-up' ? 'The caller hung up' : 'The line dropped');
  endCall(progress);
}

function closeRuns(progress: Progress): void {
  for (const run of progress.call.jobRuns) {
    if (run.state === 'active' || run.state === 'waiting') {
      changeRun(progress, run.id, { state: 'cancelled', endedAt: progress.call.now });
    }
  }
  patch(progress, { stack: [] });
}

/** What the call came to, the weightiest first. */
export function outcomeOf(call: Call): Outcome {
  if (call.outcome) return call.outcome;
  const done = new Set(call.actions.filter(({ state }) => state === 'done').map(({ action }) => action));
  if (done.has('transfer-call')) return 'transferred';
  if (done.has('take-message')) return 'message-taken';
  if (call.voicemail) return 'voicemail';
  if (call.jobRuns.some(({ state }) => state === 'done')) return 'completed';
  if (call.transcript.some(({ kind }) => kind === 'knowledge') && !activeRun(call)) return 'completed';
  return 'abandoned';
}
