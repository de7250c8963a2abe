import { describe, expect, it } from 'vitest';
import { drillLines, WAYS } from '../../core/proof/drill/drill.ts';
import { EMERGENCY_DEFAULTS } from '../../core/workspaces/emergency-settings.ts';
import { embeddedBrain } from '../../server/brains/embedded/embedded-brain.ts';
import { runDrill } from '../../server/calls/mock/drill.ts';
import { systemClock as clock } from '../../server/system-clock.ts';
import { conversation } from './conversation.ts';
import { snapshotFor } from './world.ts';

const office = { jobs: ['take-a-message'] };

describe('the safety line', () => {
  conversation('names the number of the workspace’s country', { ...office, country: 'GB' }, (call) => {
    call.hears('I smell gas in the hall').says(/9 9 9/);
  });

  conversation('names the number of each service where they differ', { ...office, country: 'JP' }, (call) => {
    call.hears('my wife has collapsed').says(/1 1 9 for an ambulance or the fire brigade, or 1 1 0/);
  });

  conversation(
    'names no number where none is known, and the call is urgent all the same',
    { ...office, country: 'TD' },
    (call) => {
      call.hears('there is a fire in the kitchen').says(/call your local emergency number now/);
      expect(call.call.urgent).toBe(true);
    },
  );

  conversation(
    'is asked about first where a danger may be none, and a no takes the words up again',
    office,
    (call) => {
      call.hears('this is an emergency').asks(/Is anyone in danger right now\?/);
      call.hears('no, I just want to leave a message for the doctor').never(/9 1 1/);
      expect(call.call.urgent).toBe(false);
    },
  );

  conversation('is said where the answer is anything but a no', office, (call) => {
    call.hears('this is an emergency').hears('yes, my father').says(/9 1 1/);
    expect(call.call.urgent).toBe(true);
  });

  conversation('is said where the answer to the question says neither yes nor no', office, (call) => {
    call.hears('this is an emergency').hears('the thing by the door').says(/9 1 1/);
    expect(call.call.urgent).toBe(true);
  });

  conversation('cannot be spoken over while the caller still speaks', office, (call) => {
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-partial', text: 'my house is on fire and my son' });
    const said = call.commands.findLast((command) => command.type === 'say');
    expect(said).toMatchObject({ interruptible: false });
  });

  conversation('cannot be spoken over behind a whole sentence either', office, (call) => {
    call.hears('my house is on fire').says(/9 1 1/);
    const said = call.commands.findLast((command) => command.type === 'say');
    expect(said).toMatchObject({ interruptible: false });
    call.hears('at Mill Road');
    const next = call.commands.findLast((command) => command.type === 'say');
    expect(next).toMatchObject({ interruptible: true });
  });

  conversation(
    'comes while the caller still speaks, once, and the whole sentence is the turn',
    office,
    (call) => {
      call.happens({ type: 'speech-started', legId: 'caller' });
      call.happens({ type: 'utterance-partial', text: 'my house is on fire' });
      expect(call.call.urgent).toBe(false);
      call.happens({ type: 'utterance-partial', text: 'my house is on fire and my son' }).says(/9 1 1/);
      call.happens({ type: 'utterance-final', text: 'my house is on fire and my son is inside' });
      call.happens({ type: 'speech-ended', legId: 'caller' }).silence();
      expect(call.transcript('agent').match(/9 1 1/g)).toHaveLength(1);
      expect(call.call.turns.at(-1)?.heard).toBe('my house is on fire and my son is inside');
    },
  );

  conversation('waits for the end of a sentence that may tell of long ago', office, (call) => {
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-partial', text: 'my father had a heart attack a few' });
    expect(call.call.urgent).toBe(false);
  });
});

describe('after the safety line', () => {
  const danger = 'there is a fire in the kitchen';

  conversation(
    'a transfer is offered and needs a yes',
    {
      ...office,
      destinations: ['Owner'],
      emergency: { afterwards: { kind: 'transfer', destinationId: 'dst_0' } },
    },
    (call) => {
      call.hears(danger).says(/9 1 1/).asks(/owner/);
      call.hears('yes').receipt('transfer-call', { to: 'Owner' });
    },
  );

  conversation(
    'a destination that is gone leaves the caller with the agent',
    { ...office, emergency: { afterwards: { kind: 'transfer', destinationId: 'dst_9' } } },
    (call) => {
      call.hears(danger).says(/9 1 1/);
      expect(call.call.stage.kind).toBe('agent');
    },
  );

  conversation(
    'a message asks for the place, the name and a number',
    { jobs: [], emergency: { afterwards: { kind: 'take-message' } } },
    (call) => {
      call.hears(danger).says(/9 1 1/).job('Emergency').asks(/where/i);
      call.hears('12 Oak Street in Springfield').hears('Dana Reyes').hears('312 555 0188').hears('yes');
      call.receipt('take-message', { for: 'Whoever answers urgent calls' });
    },
  );

  conversation(
    'a job of the workspace begins',
    { ...office, emergency: { afterwards: { kind: 'start-job', jobId: 'job_0' } } },
    (call) => {
      call.hears(danger).says(/9 1 1/).job('Take a message');
    },
  );

  conversation('the call ends', { ...office, emergency: { afterwards: { kind: 'end' } } }, (call) => {
    call.hears(danger).says(/9 1 1/).ends('emergency');
  });
});

describe('the drill', () => {
  const snapshot = snapshotFor({ jobs: [] });

  it('misses no alarm in a sample of every kind, typed, as speech and word by word', async () => {
    const lines = drillLines(EMERGENCY_DEFAULTS).filter((_, at) => at % 7 === 0);
    const faults = [];
    for await (const outcome of runDrill(snapshot, {
      clock,
      brains: [embeddedBrain(null)],
      ways: WAYS,
      lines,
    }))
      if (outcome.fault) faults.push(`${outcome.way}: ${outcome.line.text} → ${outcome.fault}`);
    expect(faults).toEqual([]);
  });

  it('tries the owner’s words and leaves out what is switched off', () => {
    const lines = drillLines({ extra: ['the tank ruptured'], off: ['fire'] });
    expect(lines.filter(({ kind }) => kind === 'fire')).toEqual([]);
    expect(lines.filter(({ kind }) => kind === 'own').map(({ text }) => text)).toEqual([
      'Hello, the tank ruptured',
    ]);
  });

  it('finds a rule that misses: with a kind switched off its alarm is not said', async () => {
    const workspace = { ...snapshot.workspace, emergency: { ...EMERGENCY_DEFAULTS, off: ['gas' as const] } };
    const lines = [{ text: 'I smell gas.', expected: 'alarm' as const, kind: 'gas' as const }];
    const parts = { clock, brains: [embeddedBrain(null)], ways: ['typed' as const], lines };
    for await (const { fault } of runDrill({ ...snapshot, workspace }, parts))
      expect(fault).toBe('It was not recognised.');
  });
});
