import { expect, test } from 'vitest';
import type { StoredJob } from '../stored-job.ts';
import { goOnFrom, noteOfBoth, renewed } from './saving.ts';

const text = { name: 'Job', description: '', phrases: [], icon: null, instructions: 'one\ntwo\nthree\n' };
const stored = (revision: number, instructions: string): StoredJob => ({
  ...text,
  ...{ id: 'job_1', revision, instructions, etag: String(revision), updatedBy: 'Tomás' },
  ...{ createdAt: 0, updatedAt: 0, usedBy: 0 },
});
const base = stored(1, text.instructions);
const sent = { ...text, instructions: 'ONE\ntwo\nthree\n' };

test('who typed nothing since goes on from what was saved', () => {
  const saved = stored(3, 'ONE\ntwo\nTHREE\n');
  expect(goOnFrom(saved, sent, { base, draft: sent })).toMatchObject({
    base: saved,
    draft: { instructions: saved.instructions },
  });
});

test('letters typed while a save was under way stay, and are unsaved', () => {
  const saved = stored(2, sent.instructions);
  const draft = { ...text, instructions: 'ONE\ntwo more\nthree\n' };
  expect(goOnFrom(saved, sent, { base, draft })).toMatchObject({ base: saved, draft });
});

test('letters typed while both texts were saved together are put on top of both', () => {
  const saved = stored(3, 'ONE\ntwo\nTHREE\n');
  const draft = { ...text, instructions: 'ONE more\ntwo\nthree\n' };
  expect(goOnFrom(saved, sent, { base, draft }).draft.instructions).toBe('ONE more\ntwo\nTHREE\n');
});

test('letters on a line that was chosen away are neither lost nor saved over it unasked', () => {
  const saved = stored(3, 'theirs\ntwo\nthree\n');
  const draft = { ...text, instructions: 'ONE more\ntwo\nthree\n' };
  const now = goOnFrom(saved, sent, { base, draft });
  expect(now.draft).toEqual(draft);
  expect(now.base).toMatchObject({ etag: '1', instructions: sent.instructions });
});

test('a newer revision takes the place of a draft that nobody changed, and of no other', () => {
  const newer = stored(2, 'newer\n');
  const still = { base, draft: text };
  expect(renewed(newer, still).base).toBe(newer);
  expect(renewed(base, still)).toBe(still);
  const typing = { base, draft: sent };
  expect(renewed(newer, typing)).toBe(typing);
  expect(renewed(base, typing)).toBe(typing);
});

test('why a text was written is still said when it is put together with another’s', () => {
  expect(noteOfBoth('', 3)).toBe('Put together with revision 3');
  expect(noteOfBoth('Optimize: 2 of 3 changes kept', 3)).toBe(
    'Optimize: 2 of 3 changes kept. Put together with revision 3',
  );
  expect(noteOfBoth('x'.repeat(200), 3)).toHaveLength(200);
});
