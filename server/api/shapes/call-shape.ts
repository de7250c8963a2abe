import type { Call } from '../../../core/calls/call.ts';
import type { CallRecord } from '../../../core/calls/record.ts';
import { recordOf } from '../../../core/calls/recording.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { MockCallRoom } from '../mock-call-room.ts';
import { found } from '../outcome.ts';
import { Refused } from '../refusal.ts';

/** The record of a call: as kept once it has ended, as it stands while it goes on. */
export async function recordIn(
  workspace: WorkspaceStore,
  live: MockCallRoom,
  callId: string,
): Promise<CallRecord> {
  const kept = await workspace.calls.record(callId);
  if (kept) return kept;
  // Before the calls in memory: one that was erased may still be held there.
  found(await workspace.calls.get(callId), 'call');
  const session = await live.find(workspace.workspaceId, callId);
  if (session) return recordOf(session.call);
  throw new Refused('not-found', 'This call has no record yet. Ask again when it has ended.');
}

/** A mock call as it stands. `live` is false once it has ended: then only its record is left. */
export function showLive(call: Call) {
  const { stage } = call;
  const expecting = call.expecting;
  return {
    id: call.id,
    live: call.status !== 'ended',
    at: call.now,
    record: recordOf(call),
    now: {
      stage: { kind: stage.kind, flowStepId: 'flowStepId' in stage ? stage.flowStepId : null },
      jobRunId: call.stack.at(-1) ?? null,
      stepId: expecting && 'step' in expecting ? expecting.step : null,
      expecting,
    },
  };
}

/** A mock call that is over, out of its record. */
export function showEnded(record: CallRecord) {
  return {
    id: record.id,
    live: false,
    at: record.endedAt ?? record.startedAt,
    record,
    now: {
      stage: { kind: 'ended' as const, flowStepId: null },
      jobRunId: null,
      stepId: null,
      expecting: null,
    },
  };
}
