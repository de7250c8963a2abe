import { beginCall, CORE_VERSION } from '../../core/calls/begin.ts';
import type { EventOf } from '../../core/calls/events.ts';
import { recordOf } from '../../core/calls/recording.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import type { Scenario } from '../../core/proof/scenario.ts';
import { ScriptedCaller } from '../../core/proof/scripted-caller.ts';
import type { HeldCall } from '../../core/proof/unmet.ts';
import { ActionRunner } from '../calls/action-runner.ts';
import { type MockSession, openMockSession } from '../calls/mock/mock-session.ts';
import type { Brain } from '../ports/brain.ts';
import type { Clock } from '../ports/clock.ts';

/** A call that is not over by then goes in circles. */
const MOST_TURNS = 45;
/** After a silence the agent asks whether somebody is there, twice, and then leaves. */
const MOST_SILENCES = 4;

/**
 * Holds one mock call of a scenario: the session, line and rules of every call, the caller a script. Nothing leaves the machine, nothing is
 * kept, and its clock is the scenario's own.
 */
export async function holdCall(
  scenario: Scenario,
  run: number,
  snapshot: Snapshot,
  brains: readonly Brain[],
): Promise<HeldCall> {
  const mock = openCall(scenario, snapshot, brains);
  await mock.session.post({ type: 'leg-answered', legId: 'caller' });
  const caller = new ScriptedCaller(scenario, run, snapshot.workspace.timeZone);
  let silences = 0;
  for (
    let turn = 0;
    turn < MOST_TURNS && mock.call.status !== 'ended' && silences < MOST_SILENCES;
    turn += 1
  ) {
    const line = caller.says(mock.call);
    if (line === null) silences += 1;
    await mock.act(line === null ? { type: 'silence' } : { type: 'say', text: line });
  }
  const endedItself = mock.call.status === 'ended' && silences < MOST_SILENCES;
  if (mock.call.status !== 'ended') await mock.act({ type: 'hang-up' });
  mock.close();
  return { record: recordOf(mock.call), notes: caller.notes, endedItself };
}

function openCall({ circumstances }: Scenario, snapshot: Snapshot, brains: readonly Brain[]): MockSession {
  const { at, actionsWork, calledBefore } = circumstances;
  const started: EventOf<'call-started'> = {
    ...{
      type: 'call-started',
      seq: 1,
      at,
      callId: 'call_proof',
      coreVersion: CORE_VERSION,
      mode: 'simulated',
    },
    ...{ from: '+13125550100', to: '+13125550199', startAt: null },
    ...(calledBefore ? { earlierCalls: 1 } : {}),
  };
  let made = 0;
  const newId = () => {
    if (!actionsWork) throw new Error('It could not be done');
    made += 1;
    return String(made);
  };
  return openMockSession({
    call: beginCall(snapshot, started),
    log: [started],
    clock: standing(at),
    brains,
    actions: new ActionRunner({
      workspaceId: snapshot.workspace.id,
      keepMessage: async () => `message-${newId()}`,
      messaging: { name: 'none', send: () => Promise.reject(new Error('Nothing is sent in a mock call')) },
      simulated: true,
      newId,
    }),
    append: async () => {},
  });
}

/** A clock that stands still: the call's own time goes on by what is said. Nothing waits, so nothing has to be called back. */
function standing(at: number): Clock {
  return { now: () => at, after: () => () => {}, random: (bytes) => new Uint8Array(bytes) };
}
