import { actionOf } from '../../actions/index.ts';
import type { StepOf } from '../../plan/plan.ts';
import type { Destination } from '../../workspaces/destination.ts';
import type { ActionRun, JobRun } from '../call.ts';
import type { DialTarget } from '../commands.ts';
import { failAction, register } from '../job/action-run.ts';
import { endRun, pass } from '../job/job-run.ts';
import { command, nextId, type Progress, patch } from '../progress.ts';
import { mannerOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { startTimer } from '../talk/timers.ts';
import { note } from '../talk/transcript.ts';

const RING_SECONDS = 25;

/** Dials everybody at the destination; the caller is bridged to whoever answers first. */
export function beginTransfer(
  progress: Progress,
  run: JobRun,
  step: StepOf<'transfer'>,
  destination: Destination,
): void {
  const targets = targetsOf(progress, destination);
  const action = register(progress, run, step.id, 'transfer-call', { to: destination.name });
  if (!action) return;
  const { stage } = progress.call;
  const flowStepId = 'flowStepId' in stage ? (stage.flowStepId ?? '') : '';
  add(progress, actionOf('transfer-call').says[mannerOf(progress.call).language](action.args));
  speak(progress, { next: 'nothing' }, false);
  const legIds = targets.map((to) => dial(progress, to));
  patch(progress, {
    expecting: null,
    stage: { kind: 'transferring', flowStepId, destinationId: destination.id, actionId: action.id, legIds },
  });
  note(progress, `Ringing ${destination.name}`);
  startTimer(progress, 'ring', targets.length > 0 ? RING_SECONDS * 1000 : 0);
}

export function dial(progress: Progress, to: DialTarget, seconds = RING_SECONDS): string {
  const legId = nextId(progress, 'leg');
  patch(progress, {
    legs: { ...progress.call.legs, [legId]: { id: legId, role: 'dialled', state: 'ringing', name: to.name } },
  });
  command(progress, { type: 'dial-leg', legId, to, seconds });
  return legId;
}

export function targetsOf(progress: Progress, { kind, name, memberIds, e164 }: Destination): DialTarget[] {
  if (kind === 'external') return e164 ? [{ name, memberId: null, e164 }] : [];
  const { members } = progress.call.snapshot;
  return memberIds.map((memberId) => ({
    name: members.find(({ id }) => id === memberId)?.name ?? name,
    memberId,
    e164: null,
  }));
}

/** Somebody answered: the leg is the receipt, and only now has the call been transferred. */
export function transferAnswered(progress: Progress, legId: string): void {
  const { call } = progress;
  if (call.stage.kind !== 'transferring') return;
  const { actionId } = call.stage;
  const receipt = {
    id: legId,
    simulated: call.mode !== 'phone',
    details: { answeredBy: call.legs[legId]?.name ?? '' },
  };
  patch(progress, {
    actions: call.actions.map((action) =>
      action.id === actionId ? { ...action, state: 'done', receipt, endedAt: call.now } : action,
    ),
    stage: { kind: 'bridged', legId },
    outcome: 'transferred',
  });
  const action = progress.call.actions.find(({ id }) => id === actionId);
  const run = progress.call.jobRuns.find(({ id }) => id === action?.jobRunId);
  if (run && action?.step) {
    pass(progress, run, action.step, 'done');
    endRun(progress, run, 'handed-over');
  }
  command(progress, { type: 'bridge-legs', legs: ['caller', legId] });
  note(progress, `Connected to ${receipt.details.answeredBy}`);
}

/** Nobody answered: the job goes on where its text says so; otherwise the caller may leave a voice message. */
export function transferFailed(progress: Progress): ActionRun | null {
  const { call } = progress;
  if (call.stage.kind !== 'transferring') return null;
  const { flowStepId, actionId, legIds } = call.stage;
  for (const legId of legIds)
    if (call.legs[legId]?.state === 'ringing') command(progress, { type: 'hang-up', legId });
  patch(progress, { stage: { kind: 'agent', flowStepId } });
  return failAction(progress, actionId, 'Nobody answered');
}
