import { expect, test } from 'vitest';
import type { RoutableJob } from '../../../../../core/understanding/route.ts';
import type { Clash } from '../../../../../core/understanding/routing/overlap.ts';
import { clashFinder } from './clash-finder.ts';
import { clashThread } from './clash-thread.ts';
import { clashesBetween } from './pair-clashes.ts';

const job = (id: string, phrases: string[]): RoutableJob => ({
  ...{ id, name: id, description: '', phrases, when: [], notWhen: [] },
});
const booking = job('booking', ['can I book a table', 'a table for two tonight']);
const tables = job('tables', ['I want to reserve a table', 'book a table for two']);
const parking = job('parking', ['where can I park my car']);

/** Counts what is looked at, and by words alone. */
function counted() {
  let looks = 0;
  const find = clashFinder((one, two) => {
    looks += 1;
    return clashesBetween(one, two, null);
  });
  return { find, looks: () => looks };
}

test('pairs are looked at once, and an edited job alone is looked at again', async () => {
  const { find, looks } = counted();
  const check = find([booking, tables, parking]);
  expect([check.done, check.of, check.found]).toEqual([0, 3, []]);
  const clashes = await check.whole;
  expect(clashes.map(({ jobId, otherId }) => `${jobId} ${otherId}`)).toContain('booking tables');
  expect(looks()).toBe(3);

  const again = find([parking, booking, tables]);
  expect([again.done, again.found.length]).toEqual([3, clashes.length]);
  const edited = find([booking, tables, { ...parking, phrases: ['is there a garage'] }]);
  expect([edited.done, edited.of]).toEqual([1, 3]);
  await edited.whole;
  expect(looks()).toBe(5);
  expect(find([booking, tables, parking]).done).toBe(3);
});

test('a text that stands in other jobs too is known, and the clash names whose they are', async () => {
  const { find, looks } = counted();
  await find([booking, tables]).whole;
  const elsewhere = find([
    { ...tables, id: 'x' },
    { ...booking, id: 'y' },
  ]);
  expect(new Set(elsewhere.found.flatMap(({ jobId, otherId }) => [jobId, otherId]))).toEqual(
    new Set(['x', 'y']),
  );
  expect(looks()).toBe(1);
});

test('two jobs of the same text clash with each other and not with themselves', async () => {
  const { find } = counted();
  const clashes = await find([booking, { ...booking, id: 'copy' }]).whole;
  expect(clashes.length).toBeGreaterThan(0);
  for (const { jobId, otherId } of clashes) expect(jobId).not.toBe(otherId);
});

test('who asks while a pair is looked at waits for the same look; what failed is looked at anew', async () => {
  const failures: ((reason: Error) => void)[] = [];
  const find = clashFinder(() => new Promise<Clash[]>((_, reject) => failures.push(reject)));
  const [one, two] = [find([booking, tables]), find([booking, tables])];
  expect(failures).toHaveLength(1);
  failures[0]?.(new Error('gone'));
  await expect(one.whole).rejects.toThrow('gone');
  await expect(two.whole).rejects.toThrow('gone');
  find([booking, tables]);
  expect(failures).toHaveLength(2);
});

test('beside the main thread the same is found, with a sentence model and without', async () => {
  const none = clashThread({ embed: () => Promise.reject(new Error('no model')) });
  const byWords = await clashesBetween(booking, tables, null);
  expect(byWords.length).toBeGreaterThan(0);
  expect(await none(booking, tables)).toEqual(byWords);
  const vectorOf = (text: string) => new Float32Array(512).fill(0).map((_, at) => Math.sin(at * text.length));
  const embedding = { embed: async (texts: string[]) => texts.map(vectorOf) };
  expect(await clashThread(embedding)(booking, tables)).toEqual(
    await clashesBetween(booking, tables, embedding),
  );
});
