import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office } from '../../server/api/testing/office.ts';
import { Chance } from './chance.ts';
import { Editor, marksIn } from './editor.ts';

/** Hours of two people in one job, each with its own dice. */
const INTERLEAVINGS = 200;
const MOVES = 30;

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 1_000_000, perSecond: 100_000 } });
});
afterAll(() => office.close());

const TEXT = [
  'Use this job when a caller reports a leak.\n',
  '\n',
  '1. Ask for their full name.\n',
  '2. Ask for the address.\n',
  '\n',
  '3. Ask when it began.\n',
  '4. Say that somebody calls back.\n',
].join('');

async function move(editor: Editor, chance: Chance): Promise<void> {
  const kind = chance.below(10);
  if (editor.waiting && kind < 4) editor.hear();
  else if (editor.conflict && kind < 7) await editor.settle();
  else if (kind < 5) editor.type();
  else if (kind < 8) await editor.save();
  else await editor.refresh();
}

async function interleave(seed: number) {
  const chance = new Chance(seed);
  const job = await office.job(
    `Shared ${seed}`,
    chance.below(2) === 0 ? TEXT : TEXT.replaceAll('\n', '\r\n'),
  );
  const editors = [new Editor('A', job, office, chance), new Editor('B', job, office, chance)] as const;
  for (let made = 0; made < MOVES; made += 1) await move(chance.oneOf(editors), chance);
  for (const editor of editors) editor.hear();
  const stored = await office.does('get', `/jobs/${job.id}`);
  return { editors, stored, marks: marksIn(stored) };
}

test('two people write in one job, and in 200 random interleavings no word of either is lost', {
  timeout: 300_000,
}, async () => {
  const seen = { saves: 0, conflicts: 0, words: 0 };
  for (let seed = 1; seed <= INTERLEAVINGS; seed += 1) {
    const { editors, stored, marks } = await interleave(seed);
    const kept = new Set(marks);
    for (const { localCopy } of editors)
      for (const mark of localCopy ? marksIn(localCopy) : []) kept.add(mark);
    const givenUp = new Set(editors.flatMap((editor) => [...editor.givenUp]));
    for (const { typed } of editors) {
      const lost = [...typed].filter((mark) => !kept.has(mark) && !givenUp.has(mark));
      // Stricter than being in some revision: what nobody took out or chose away is in the text as it now is, or still unsaved.
      expect(lost, `seed ${seed}`).toEqual([]);
      seen.words += typed.size;
    }
    seen.saves += stored.revision - 1;
    seen.conflicts += editors[0].met + editors[1].met;
  }
  // Enough happened for the law to mean something.
  expect(seen.saves).toBeGreaterThan(INTERLEAVINGS * 2);
  expect(seen.conflicts).toBeGreaterThan(INTERLEAVINGS / 2);
  expect(seen.words).toBeGreaterThan(INTERLEAVINGS * 4);
});
