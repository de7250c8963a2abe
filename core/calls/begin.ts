import { advance } from './advance.ts';
import { CALL_SCHEMA, type Call } from './call.ts';
import type { Command } from './commands.ts';
import type { CallEvent, EventOf } from './events.ts';
import { remembered } from './job/earlier-values.ts';
import type { Snapshot } from './snapshot.ts';

/** Names the rules by which a log was made: a log of another version is shown, not replayed. Raised with each change of behaviour. */
export const CORE_VERSION = '4';

/** The call value that the first event makes. Everything later comes from `advance`. */
export function beginCall(snapshot: Snapshot, event: EventOf<'call-started'>): Call {
  return {
    schema: CALL_SCHEMA,
    id: event.callId,
    mode: event.mode,
    coreVersion: event.coreVersion,
    from: event.from,
    to: event.to,
    snapshot,
    ...(event.earlier?.length ? { earlier: remembered(event.earlier, event.at) } : {}),
    ...(event.earlierCalls ? { earlierCalls: event.earlierCalls } : {}),
    startAt: event.startAt,
    now: event.at,
    seq: event.seq,
    startedAt: event.at,
    answeredAt: null,
    endedAt: null,
    status: 'ringing',
    legs: { caller: { id: 'caller', role: 'caller', state: 'ringing', name: '' } },
    path: [],
    stage: { kind: 'flow' },
    jobRuns: [],
    stack: [],
    actions: [],
    transcript: [],
    unsaid: [],
    saying: null,
    thought: null,
    expecting: null,
    timers: {},
    silences: 0,
    hearing: null,
    rude: 0,
    lost: 0,
    leaving: false,
    urgent: false,
    outcome: null,
    turns: [],
    tokens: { prompt: 0, completion: 0 },
    voicemail: null,
    made: 0,
  };
}

/** The call that a log tells, and every command it gave. The same log and core version give the same result (design §2.3). */
export function replay(snapshot: Snapshot, log: readonly CallEvent[]): { call: Call; commands: Command[] } {
  const [first, ...rest] = log;
  if (first?.type !== 'call-started') throw new Error('A log begins with call-started');
  let call = beginCall(snapshot, first);
  const commands: Command[] = [];
  for (const event of rest) {
    const step = advance(call, event);
    call = step.call;
    commands.push(...step.commands);
  }
  return { call, commands };
}
