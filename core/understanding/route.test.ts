import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type RoutableJob, route } from './route.ts';
import { similarityTo } from './similarity.ts';

const job = (
  id: string,
  name: string,
  description: string,
  more: Partial<RoutableJob> = {},
): RoutableJob => ({
  id,
  name,
  description,
  phrases: [],
  when: [],
  notWhen: [],
  ...more,
});

const JOBS = [
  job('visit', 'Book a cleaning', 'Somebody wants their house cleaned and needs a day for it.', {
    phrases: [
      'I need someone to clean my apartment',
      'can I schedule a cleaning',
      'do you have a cleaner on Friday',
    ],
  }),
  job('keys', 'Lost keys', 'A client lost the keys that our cleaner uses.', {
    phrases: ['I lost my house key', 'your cleaner still has my key', 'the spare key is missing'],
  }),
  job('bill', 'Invoice questions', 'Anything about an invoice or a payment.', {
    phrases: ['there is a mistake on my invoice', 'I was charged twice', 'how can I pay my bill'],
    notWhen: ['asks for a quote for a first cleaning'],
  }),
];

describe('the job that the words are about is chosen', () => {
  it.each([
    ['I would like to schedule a cleaning for next week', 'visit'],
    ['I think the spare key got lost', 'keys'],
    ['my invoice has a mistake', 'bill'],
  ])('%s', (heard, id) => expect(route(heard, JOBS)).toMatchObject({ chosen: id, reason: 'match' }));
});

describe('none is chosen when nothing fits', () => {
  it.each(['what is the capital of France', 'do you sell bicycles', 'hello', ''])('%s', (heard) =>
    expect(route(heard, JOBS)).toMatchObject({ chosen: null, choices: null, reason: 'none' }),
  );
});

test("an author's own phrase chooses its job", () => {
  expect(route('I was charged twice!', JOBS).chosen).toBe('bill');
});

test('two jobs that are as likely are both named', () => {
  const twins = [
    job('a', 'Order blue paint', 'Paint in blue.'),
    job('b', 'Order pink paint', 'Paint in pink.'),
  ];
  expect(route('I want to order paint', twins)).toMatchObject({
    chosen: null,
    reason: 'close',
  });
});

test('sentences alone, without a shared word, choose nothing unless they nearly are a phrase', () => {
  const far = {
    visit: { about: 0.6, phrases: 0.6 },
    keys: { about: 0, phrases: 0 },
    bill: { about: 0, phrases: 0 },
  };
  expect(route('zzz qqq', JOBS, far).chosen).toBeNull();
});

test('scores are ordered, between 0 and 1, one a job, for any words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (heard) => {
      const { scores } = route(heard, JOBS);
      expect(scores.map(({ jobId }) => jobId).toSorted()).toEqual(['bill', 'keys', 'visit']);
      for (const [i, { score }] of scores.entries())
        expect(score).toBeLessThanOrEqual(Math.min(1, scores[i - 1]?.score ?? 1));
    }),
  );
});

test('similarity takes the best phrase, and the mean of the best three', () => {
  const [x, y] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
  expect(similarityTo(x, [x, y, x, y, y])).toEqual({ about: 1, name: 0, phrases: 1, typical: 1 / 3 });
});
