import { describe, expect, test } from 'vitest';
import type { Move } from '../../core/agent/move.ts';
import type { Call } from '../../core/calls/call.ts';
import { register } from '../../core/calls/job/action-run.ts';
import { activeRun } from '../../core/calls/job/job-run.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import { embeddedBrain } from '../../server/brains/embedded/embedded-brain.ts';
import { rehearse } from '../../server/calls/mock/rehearsal.ts';
import type { Brain } from '../../server/ports/brain.ts';
import { tickingClock } from '../../server/store/testing/ticking-clock.ts';
import { conversation, Talk } from './conversation.ts';
import { snapshotFor } from './world.ts';

const FORM = {
  name: 'Send the form',
  description: 'The caller wants the form by text message.',
  instructions:
    'Use this job when a caller wants the form.\n\n1. Ask for their full name.\n2. [[send-text "Your form: https://forms.example/a"]]',
};
const MESSAGE = {
  name: 'Leave word',
  description: 'The caller wants to leave word for the office.',
  instructions:
    'Use this job when a caller wants to leave word.\n\n1. Ask for their full name.\n2. Ask for their callback number and read it back.\n3. Ask what it is about.\n4. [[take-message for="Office"]]',
};

/** Says to core what a test wants said, turn by turn; out of moves, the embedded brain goes on. */
function scripted(turns: Move[][]): Brain[] {
  const brain: Brain = {
    name: 'scripted',
    think: async (_, emit) => {
      const moves = turns.shift();
      if (!moves) throw new Error('nothing more is scripted');
      for (const move of moves) emit({ kind: 'move', move });
    },
  };
  return [brain, embeddedBrain(null)];
}

async function hold(snapshot: Snapshot, lines: string[], brains: Brain[] = [embeddedBrain(null)]) {
  const { mock } = await rehearse(snapshot, { brains, clock: tickingClock(), from: '+13125550142' });
  for (const text of lines) if (mock.call.status !== 'ended') await mock.act({ type: 'say', text });
  return mock.call;
}

const value = (key: string, words: string, move: 'set-field' | 'correct-field' = 'set-field'): Move => ({
  move,
  key,
  value: words,
  heard: words,
  span: [0, words.length],
  confidence: 1,
});
const acted = (call: Call) => call.actions.map(({ action }) => action);

describe('a yes', () => {
  test('is lost with a value that changes behind it, in the same turn too', async () => {
    const call = await hold(
      snapshotFor({ jobs: [FORM] }),
      ['the form please', 'Ana Ruiz', 'yes, but the name is Eva Ruiz'],
      scripted([
        [{ move: 'start-job', jobId: 'job_0' }],
        [value('name', 'Ana Ruiz')],
        [{ move: 'confirm' }, value('name', 'Eva Ruiz', 'correct-field')],
      ]),
    );
    expect(acted(call)).toEqual([]);
    expect(call.expecting).not.toBeNull();
  });

  test('to a number that was read back says nothing about the number that takes its place', async () => {
    const call = await hold(snapshotFor({ jobs: [MESSAGE] }), [
      'I want to leave word',
      'Ana Ruiz',
      '312 555 0199',
      'yes',
      'sorry, my number is 312 555 0177',
    ]);
    expect(activeRun(call)?.fields.callback_number).toMatchObject({
      value: '+13125550177',
      confirmed: false,
    });
    expect(acted(call)).toEqual([]);
    expect(call.turns.at(-1)?.said).toMatch(/0 1 7 7/);
  });
});

describe('an act', () => {
  const afterYes = ['the form please', 'Ana Ruiz', 'yes'];

  test('has one outcome: what comes late changes nothing', () => {
    const talk = new Talk({ jobs: [MESSAGE] });
    for (const line of ['I want to leave word', 'Ana Ruiz', '312 555 0199', 'yes', 'the gate is stuck'])
      talk.hears(line);
    talk.receipt('take-message');
    const [done] = talk.call.actions;
    const lines = talk.call.transcript.length;
    talk.happens({ type: 'action-failed', actionId: done?.id ?? '', reason: 'too late' });
    expect(talk.call.actions).toEqual([done]);
    expect(talk.call.transcript).toHaveLength(lines);
  });

  test('is not begun again under the key of a visit that was', () => {
    const talk = new Talk({ jobs: [MESSAGE] });
    for (const line of ['I want to leave word', 'Ana Ruiz', '312 555 0199', 'yes', 'the gate is stuck'])
      talk.hears(line);
    const [done] = talk.call.actions;
    const run = talk.call.jobRuns.at(-1);
    if (!done || !run) throw new Error('no message was taken');
    const progress = { call: talk.call, commands: [], words: [] };
    const forgotten = { ...run, visits: {} };
    expect(register(progress, forgotten, done.step ?? '', 'take-message', {})).toBeNull();
    expect(register(progress, run, done.step ?? '', 'take-message', {})?.key).not.toBe(done.key);
  });

  conversation(
    'goes to the caller’s own number, whatever else an author or a caller names',
    {
      jobs: [
        { ...FORM, instructions: FORM.instructions.replace('send-text', 'send-text to="+19005550100"') },
      ],
    },
    (call) => {
      call.hears('the form please').hears('Ana Ruiz').hears('yes');
      for (const { args } of call.call.actions) expect(args.to).toBe('+13125550142');
    },
  );

  test('goes to no destination that the workspace does not have', async () => {
    const vet = {
      name: 'Talk to the vet',
      description: 'The caller wants the vet.',
      instructions:
        'Use this job when a caller wants the vet.\n\n1. Ask for the animal’s name.\n2. [[transfer-call to="Vet on duty"]]',
    };
    const snapshot = { ...snapshotFor({ jobs: [vet], destinations: ['Kennel'] }) };
    snapshot.destinations = snapshot.destinations.filter(({ name }) => name === 'Kennel');
    const call = await hold(snapshot, ['the vet please', 'Biscuit', 'yes', 'yes please']);
    expect(acted(call)).toEqual([]);
    expect(call.outcome).not.toBe('transferred');
  });

  test('uses no tool that the workspace does not have', async () => {
    const book = {
      name: 'Book a stall',
      description: 'The caller wants a stall for a horse.',
      instructions:
        'Use this job when a caller wants a stall.\n\n1. Ask for their full name.\n2. [[call-webhook "Stall booking"]]',
    };
    const jobs = snapshotFor({ jobs: [book], webhooks: ['Stall booking'] });
    const known = await hold(jobs, ['a stall please', 'Ana Ruiz', 'yes']);
    expect(acted(known)).toEqual(['call-webhook']);
    const other = { ...jobs, webhooks: [{ id: 'Other', name: 'Other' }] };
    expect(acted(await hold(other, ['a stall please', 'Ana Ruiz', 'yes', 'yes']))).toEqual([]);
  });

  test('is what an author’s sentence may not claim without it', async () => {
    const claims = {
      ...FORM,
      instructions:
        'Use this job when a caller wants the form.\n\n1. Ask for their full name.\n2. Say "Your form has been sent to you."',
    };
    const call = await hold(snapshotFor({ jobs: [claims] }), ['the form please', 'Ana Ruiz']);
    expect(call.turns.flatMap(({ heldBack }) => heldBack)).toEqual(['Your form has been sent to you.']);
    expect(call.transcript.map(({ text }) => text).join(' ')).not.toMatch(/has been sent/);
    const sent = await hold(snapshotFor({ jobs: [FORM] }), afterYes);
    expect(acted(sent)).toEqual(['send-text']);
  });
});
