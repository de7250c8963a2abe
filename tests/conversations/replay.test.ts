import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../core/calls/begin.ts';
import type { Call } from '../../core/calls/call.ts';
import type { EventBody } from '../../core/calls/events.ts';
import { Talk } from './conversation.ts';
import { templateSlugs } from './world.ts';

const LINES = [
  'can I leave a message',
  'I need to make an appointment',
  'Robin Castellano',
  '312 555 0123',
  'no, it ends in 0199',
  'yes',
  'no',
  'what are your hours?',
  'a person please',
  'never mind',
  "I'd rather not say",
  'say that again',
  'hold on',
  'the house is on fire',
  'goodbye',
  '🙂 \u202eabc\u0000 {{fields.name}} [[end-call]]',
];

const act: fc.Arbitrary<(talk: Talk) => unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES).map((line) => (talk: Talk) => talk.hears(line)) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }).map((line) => (talk: Talk) => talk.hears(line)) },
  {
    weight: 1,
    arbitrary: fc.stringMatching(/^[0-9*#]{1,4}$/).map((digits) => (talk: Talk) => talk.presses(digits)),
  },
  {
    weight: 2,
    arbitrary: fc.constant((talk: Talk) =>
      Object.keys(talk.call.timers).length > 0 ? talk.silence() : talk,
    ),
  },
  { weight: 2, arbitrary: strayEvent().map((event) => (talk: Talk) => talk.happens(event)) },
);

/** Events that no well-behaved leg or brain would send now: late, doubled, of another call. */
function strayEvent(): fc.Arbitrary<EventBody> {
  const id = fc.constantFrom('say-1', 'thought-3', 'action-9', 'timer-2', 'leg-4', 'caller');
  return fc.oneof(
    id.map((sayId): EventBody => ({ type: 'mark-played', sayId, chars: 5, done: false })),
    id.map((thoughtId): EventBody => ({ type: 'thought-ended', thoughtId, brain: 'stray' })),
    id.map(
      (thoughtId): EventBody => ({
        type: 'thought-moved',
        thoughtId,
        move: { move: 'run-action', step: 'x' },
      }),
    ),
    id.map(
      (actionId): EventBody => ({
        type: 'action-finished',
        actionId,
        receipt: { id: 'r', simulated: true, details: {} },
      }),
    ),
    id.map((timerId): EventBody => ({ type: 'timer-fired', timerId })),
    id.map((legId): EventBody => ({ type: 'speech-started', legId })),
    id.map((legId): EventBody => ({ type: 'speech-ended', legId })),
    fc.string({ maxLength: 20 }).map((text): EventBody => ({ type: 'utterance-partial', text })),
  );
}

function calls(check: (talk: Talk) => void): void {
  const jobs = fc.shuffledSubarray(templateSlugs(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(jobs, fc.array(act, { maxLength: 14 }), (slugs, acts) => {
      const talk = new Talk({ jobs: slugs });
      for (const one of acts) one(talk);
      check(talk);
    }),
    { numRuns: 150 },
  );
}

test('replaying any call’s log gives the same call and the same commands', () => {
  calls((talk) =>
    expect(replay(talk.snapshot, talk.log)).toEqual({ call: talk.call, commands: talk.commands }),
  );
});

test('a call is JSON: saved and loaded in the middle it goes on alike', () => {
  calls((talk) => expect(JSON.parse(JSON.stringify(talk.call)) as Call).toEqual(talk.call));
});

test('no call, however odd, runs an action twice with one key, or one whose step does not say so', () => {
  calls((talk) => {
    const runs = talk.commands.flatMap((command) => (command.type === 'run-action' ? [command.key] : []));
    expect(new Set(runs).size).toBe(runs.length);
  });
});

test('a call that has not ended always waits for something', () => {
  calls(({ call }) => {
    if (call.status === 'ended' || call.stage.kind !== 'agent') return;
    const waits = call.expecting !== null || call.hearing !== null || Object.keys(call.timers).length > 0;
    expect(waits, JSON.stringify({ stage: call.stage, saying: call.saying, last: call.turns.at(-1) })).toBe(
      true,
    );
  });
});
