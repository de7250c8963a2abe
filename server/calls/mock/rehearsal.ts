import { beginCall, CORE_VERSION } from '../../../core/calls/begin.ts';
import type { CallEvent, EventOf } from '../../../core/calls/events.ts';
import type { Snapshot } from '../../../core/calls/snapshot.ts';
import type { Brain } from '../../ports/brain.ts';
import type { Clock } from '../../ports/clock.ts';
import { ActionRunner } from '../action-runner.ts';
import { type MockSession, openMockSession } from './mock-session.ts';

export type Rehearsal = { mock: MockSession; log: CallEvent[] };

/** A mock call that is kept nowhere: the same session, with its log in memory. For the terminal and the evaluation. */
export async function rehearse(
  snapshot: Snapshot,
  parts: {
    brains: readonly Brain[];
    clock: Clock;
    from: string | null;
    at?: number;
    startAt?: string | null;
  },
): Promise<Rehearsal> {
  const started: EventOf<'call-started'> = {
    seq: 1,
    at: parts.at ?? parts.clock.now(),
    type: 'call-started',
    callId: 'call_rehearsal',
    coreVersion: CORE_VERSION,
    mode: 'typed-mock',
    from: parts.from,
    to: snapshot.number?.e164 ?? null,
    startAt: parts.startAt ?? null,
  };
  const log: CallEvent[] = [];
  let made = 0;
  const nextId = () => {
    made += 1;
    return String(made);
  };
  const mock = openMockSession({
    call: beginCall(snapshot, started),
    log: [started],
    clock: parts.clock,
    brains: parts.brains,
    actions: new ActionRunner({
      workspaceId: snapshot.workspace.id,
      keepMessage: async () => `message-${nextId()}`,
      messaging: { name: 'none', send: () => Promise.reject(new Error('Nothing is sent in a mock call')) },
      simulated: true,
      newId: nextId,
    }),
    append: async (events) => {
      log.push(...events);
    },
  });
  await mock.session.post({ type: 'leg-answered', legId: 'caller' });
  return { mock, log };
}
