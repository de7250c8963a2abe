import fc from 'fast-check';
import { FLOW_STEP_KINDS, type FlowGraph, type FlowStep, VOICES } from '../../core/flows/flow.ts';

const ids = ['in', 'a', 'b', 'c', 'd', 'e', 'gone'];
const id = fc.constantFrom(...ids);
const seconds = fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constant(Number.NaN));
const period = fc.record({
  from: fc.constantFrom('', '08:00', '22:00', 'noon'),
  to: fc.constantFrom('08:00', '02:00', '24:00'),
});

const settings = {
  incoming: fc.constant({}),
  hours: fc.record({
    days: fc.array(fc.array(period, { maxLength: 3 }), { maxLength: 9 }),
    holidays: fc.array(fc.record({ date: fc.constantFrom('2026-01-01', 'Easter'), name: fc.string() }), {
      maxLength: 2,
    }),
    timeZone: fc.constantFrom(null, 'America/Chicago'),
  }),
  menu: fc.record({
    greeting: fc.string(),
    choices: fc.array(
      fc.record({
        digit: fc.constantFrom('1', '2', '#', 'x', ''),
        words: fc.array(fc.string()),
        label: fc.string(),
      }),
      { maxLength: 5 },
    ),
    waitSeconds: seconds,
    repeats: seconds,
  }),
  ring: fc.record({
    memberIds: fc.array(id, { maxLength: 4 }),
    order: fc.constantFrom('all-at-once' as const, 'in-order' as const, 'random' as const),
    seconds,
  }),
  agent: fc.record({
    greeting: fc.string(),
    disclosure: fc.boolean(),
    recordingNotice: fc.boolean(),
    tone: fc.constantFrom('casual' as const, 'neutral' as const, 'formal' as const),
    voice: fc.constantFrom<string>(...VOICES, 'unknown'),
    languages: fc.subarray(['en' as const, 'es' as const]),
    pageIds: fc.array(id, { maxLength: 3 }),
    jobIds: fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 13 }),
    history: fc.boolean(),
    silenceSeconds: seconds,
  }),
  audio: fc.record({ text: fc.string() }),
  voicemail: fc.record({ greeting: fc.string(), maxSeconds: seconds }),
  forward: fc.record({ destinationId: fc.option(id) }),
  end: fc.record({ text: fc.string() }),
};

const exits = fc.dictionary(
  fc.constantFrom('next', 'open', 'closed', 'missed', 'fallback', 'done', 'digit-1', 'no-answer'),
  fc.option(id),
);

const step: fc.Arbitrary<FlowStep> = fc.constantFrom(...FLOW_STEP_KINDS).chain((kind) =>
  fc.record({
    id,
    kind: fc.constant(kind),
    name: fc.string({ maxLength: 70 }),
    settings: settings[kind] as fc.Arbitrary<never>,
    exits,
    position: fc.constant(null),
  }),
);

/** Any draft of the right types, mostly nonsense: ids that repeat, exits to anywhere, settings beyond every limit. */
export const anyGraph: fc.Arbitrary<FlowGraph> = fc.record({ steps: fc.array(step, { maxLength: 8 }) });

/** The same with each id once, as every graph is that was made by edits. */
export const soundGraph: fc.Arbitrary<FlowGraph> = anyGraph.map(({ steps }) => ({
  steps: steps.filter((one, i) => steps.findIndex((other) => other.id === one.id) === i),
}));
