import { describe, expect, test } from 'vitest';
import type { RoutableJob } from '../route.ts';
import {
  type Clash,
  leadsElsewhere,
  overlapsIn,
  probesOf,
  rivalOf,
  strongest,
  withoutProbe,
} from './overlap.ts';

const job = (id: string, phrases: string[], when: string[] = []): RoutableJob => ({
  id,
  name: id.replaceAll('-', ' '),
  description: '',
  phrases,
  when,
  notWhen: [],
});

const booking = job('book-a-table', ['can I book a table', 'a table for two tonight']);
const tables = job('table-reservation', ['I want to reserve a table', 'book a table for two']);
const parking = job('parking', ['where can I park my car', 'is there a garage nearby']);

describe('jobs that callers could mean as well', () => {
  const rivals = (jobs: RoutableJob[]) =>
    jobs.flatMap(probesOf).map((probe) => rivalOf(probe, jobs)?.otherId ?? null);

  test('two jobs about one matter are rivals for each other’s phrases; an unrelated one is for none', () => {
    const found = rivals([booking, tables, parking]);
    expect(found.slice(0, 4).filter((id) => id !== null).length).toBeGreaterThanOrEqual(2);
    expect(found).not.toContain('parking');
    expect(found.slice(4)).toEqual([null, null]);
  });

  test('a job alone has no rival', () => {
    expect(rivals([booking])).toEqual([null, null]);
  });

  test('a phrase among those of another job leads there, once nothing but itself holds it', () => {
    const misplaced = job('parking', ['where can I park my car', 'book a table for two tonight']);
    const jobs = [misplaced, tables];
    const [, probe] = probesOf(misplaced);
    if (!probe) throw new Error('no probe');
    expect(leadsElsewhere(probe, 'table-reservation', withoutProbe(probe, jobs))).toBe(true);
  });

  test('a phrase is taken out of the line that quotes it, and the line keeps its own words', () => {
    const quoting = job(
      'tables',
      ['a table for two'],
      ['A caller wants a table: “a table for two”, “book”.'],
    );
    expect(probesOf(quoting)[0]?.without).toMatchObject({
      phrases: [],
      when: ['A caller wants a table: “book”.'],
    });
  });

  test('a job without phrases is tried with drafts out of its text', () => {
    const plain = { ...job('leaks', []), description: 'A caller reports a leak.' };
    expect(probesOf(plain).map(({ said }) => said)).toEqual(['I want to report a leak']);
  });
});

test('of each sentence the clash with the surest other job is kept', () => {
  const clash = (said: string, otherId: string, score: number): Clash => ({
    ...{ said, otherId, score, jobId: 'a', elsewhere: false },
  });
  const kept = strongest([clash('x', 'b', 0.6), clash('x', 'c', 0.8), clash('y', 'b', 0.5)]);
  expect(kept).toEqual([clash('x', 'c', 0.8), clash('y', 'b', 0.5)]);
});

describe('an overlap', () => {
  const clash = (said: string, score: number, [jobId, otherId] = ['a', 'b']): Clash => ({
    ...{ said, score, jobId: jobId ?? '', otherId: otherId ?? '', elsewhere: false },
  });

  test.each<[string, Clash[], string[][]]>([
    ['one sentence of which the other job is not sure is none', [clash('x', 0.6)], []],
    ['one sentence of which it is sure is one', [clash('x', 0.9)], [['x']]],
    [
      'two sentences of either job are one, the surer first',
      [clash('x', 0.5), clash('y', 0.6, ['b', 'a'])],
      [['y', 'x']],
    ],
    ['two pairs are two', [clash('x', 0.9), clash('y', 0.9, ['a', 'c'])], [['x'], ['y']]],
  ])('%s', (_, clashes, said) => {
    expect(overlapsIn(clashes).map((overlap) => overlap.said)).toEqual(said);
  });
});
