import type { StepAct } from '../../flows/walk.ts';
import type { DialTarget } from '../commands.ts';
import { command, type Progress, patch } from '../progress.ts';
import { cancelTimer, startTimer } from '../talk/timers.ts';
import { note } from '../talk/transcript.ts';
import { dial, targetsOf } from './transferring.ts';

type Ring = Extract<StepAct, { act: 'ring' }>;
type Forward = Extract<StepAct, { act: 'forward' }>;

/** How long a forwarded call rings before the step behind it is taken. */
const FORWARD_SECONDS = 30;

export function ringGroups(progress: Progress, flowStepId: string, act: Ring): void {
  const { members } = progress.call.snapshot;
  const groups = act.groups.map((ids) =>
    ids.map((memberId) => ({
      name: members.find(({ id }) => id === memberId)?.name ?? '',
      memberId,
      e164: null,
    })),
  );
  ringNext(progress, flowStepId, groups, act.seconds, act.otherwise);
}

export function ringForward(progress: Progress, flowStepId: string, act: Forward): void {
  const destination = progress.call.snapshot.destinations.find(({ id }) => id === act.destinationId);
  const targets = destination ? targetsOf(progress, destination) : [];
  ringNext(progress, flowStepId, [targets], FORWARD_SECONDS, act.otherwise);
}

/** Rings the next group; with none left the ring timer takes the exit at once, so that every end comes by one way. */
function ringNext(
  progress: Progress,
  flowStepId: string,
  groups: DialTarget[][],
  seconds: number,
  otherwise: string,
): void {
  const [group = [], ...rest] = groups;
  const legIds = group.map((to) => dial(progress, to, seconds));
  patch(progress, { stage: { kind: 'ringing', flowStepId, legIds, groups: rest, seconds, otherwise } });
  if (group.length > 0) note(progress, `Ringing ${group.map(({ name }) => name).join(', ')}`);
  startTimer(progress, 'ring', legIds.length > 0 ? seconds * 1000 : 0);
}

/** Nobody of this group answered. Returns the exit to take when it was the last. */
export function ringMissed(progress: Progress): string | null {
  const { stage, legs } = progress.call;
  if (stage.kind !== 'ringing') return null;
  for (const legId of stage.legIds)
    if (legs[legId]?.state === 'ringing') command(progress, { type: 'hang-up', legId });
  cancelTimer(progress, 'ring');
  if (stage.groups.length > 0) {
    ringNext(progress, stage.flowStepId, stage.groups, stage.seconds, stage.otherwise);
    return null;
  }
  note(progress, 'Nobody answered');
  return stage.otherwise;
}

export function ringAnswered(progress: Progress, legId: string): void {
  const { stage, legs } = progress.call;
  if (stage.kind !== 'ringing') return;
  cancelTimer(progress, 'ring');
  for (const other of stage.legIds) {
    if (other !== legId && legs[other]?.state === 'ringing')
      command(progress, { type: 'hang-up', legId: other });
  }
  const step = progress.call.snapshot.flow.graph.steps.find(({ id }) => id === stage.flowStepId);
  patch(progress, {
    stage: { kind: 'bridged', legId },
    outcome: step?.kind === 'forward' ? 'forwarded' : 'answered-by-person',
  });
  command(progress, { type: 'bridge-legs', legs: ['caller', legId] });
  note(progress, `Answered by ${legs[legId]?.name ?? 'somebody'}`);
}
