import type { EventOf } from '../events.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun, planOf } from '../job/job-run.ts';
import { nextOf } from '../job/plan-walk.ts';
import { command, type Progress, patch } from '../progress.ts';
import { linesOf } from '../talk/manner.ts';
import { cancelTimer } from '../talk/timers.ts';
import { endCall } from './ending.ts';
import { agentStepOf, beginVoicemail, enter, leave } from './flow-stage.ts';
import { ringAnswered, ringMissed } from './ringing.ts';
import { transferAnswered, transferFailed } from './transferring.ts';

/** The caller's leg opens the call; a dialled leg that answers is joined to the caller, whoever else still rings is let go. */
export function legAnswered(progress: Progress, legId: string): void {
  const leg = progress.call.legs[legId];
  if (leg?.state !== 'ringing') return;
  patch(progress, { legs: { ...progress.call.legs, [legId]: { ...leg, state: 'answered' } } });
  if (legId === 'caller') return answerCaller(progress);
  const { stage } = progress.call;
  cancelTimer(progress, 'ring');
  if (stage.kind === 'ringing') return ringAnswered(progress, legId);
  if (stage.kind === 'transferring') {
    for (const other of stage.legIds) {
      if (other !== legId && progress.call.legs[other]?.state === 'ringing')
        command(progress, { type: 'hang-up', legId: other });
    }
    return transferAnswered(progress, legId);
  }
  command(progress, { type: 'hang-up', legId });
}

function answerCaller(progress: Progress): void {
  patch(progress, { status: 'in-progress', answeredAt: progress.call.now });
  const { graph } = progress.call.snapshot.flow;
  const start = progress.call.startAt ?? graph.steps.find(({ kind }) => kind === 'incoming')?.id ?? null;
  enter(progress, start);
}

/** A dialled leg has ended: the other party hung up, or nobody answered there. */
export function legEnded(progress: Progress, { legId, reason }: EventOf<'leg-ended'>): void {
  const leg = progress.call.legs[legId];
  if (!leg || leg.state === 'ended') return;
  patch(progress, { legs: { ...progress.call.legs, [legId]: { ...leg, state: 'ended', ended: reason } } });
  const { stage, legs } = progress.call;
  if (stage.kind === 'bridged' && stage.legId === legId) return endCall(progress);
  if (stage.kind !== 'ringing' && stage.kind !== 'transferring') return;
  if (stage.legIds.every((id) => legs[id]?.state === 'ended')) noAnswer(progress);
}

export function noAnswer(progress: Progress): void {
  cancelTimer(progress, 'ring');
  if (progress.call.stage.kind === 'ringing') {
    const exit = ringMissed(progress);
    if (exit) leave(progress, exit);
    return;
  }
  if (!transferFailed(progress)) return;
  if (jobGoesOn(progress)) return carryOn(progress);
  const step = agentStepOf(progress);
  beginVoicemail(progress, step?.id ?? null, linesOf(progress.call).leaveVoiceMessage, 180);
}

/** Whether the text says what to do when nobody answers; without that the caller reaches voicemail. */
function jobGoesOn(progress: Progress): boolean {
  const run = activeRun(progress.call);
  return run !== undefined && nextOf(planOf(progress.call, run), run, progress.call).next !== null;
}
