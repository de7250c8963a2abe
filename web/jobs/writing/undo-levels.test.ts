import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterSave,
  afterUndo,
  depthOf,
  type Levels,
  type NotedRevision,
  noLevels,
  noteOf,
  withApplied,
  withRevisions,
} from './undo-levels.ts';

const applied = (before: string, after: string) => ({ before, after, at: 1, kept: 5, of: 6 });

/** Any UTF-16 at all: half surrogates, nothing, carriage returns, brackets that are no token. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    '\r\n',
    '\n\n',
    '\ufeff1. Ask',
    '[[transfer-call to="',
    '\u2028',
    '\ud800',
    'é vs e\u0301',
  ),
);

/** What keeps levels on a device. */
const throughStorage = (levels: Levels): Levels => JSON.parse(JSON.stringify(levels)) as Levels;

describe('undo', () => {
  test('gives back each text byte for byte, any number of levels, through saves and reloads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostile, hostile, fc.boolean()), { minLength: 1, maxLength: 12 }),
        (rounds) => {
          let levels = noLevels;
          const expected: string[] = [];
          rounds.forEach(([before, after, save], index) => {
            if (before === after) return;
            levels = throughStorage(withApplied(levels, applied(before, after)));
            expected.push(before);
            if (save) levels = throughStorage(afterSave(levels, index + 2));
          });
          let text = rounds.at(-1)?.[1] ?? '';
          const given: string[] = [];
          for (let step = afterUndo(levels, text); step; step = afterUndo(levels, text)) {
            levels = throughStorage(step.levels);
            text = step.text;
            given.push(text);
          }
          // A level whose text stands there already is nothing to press for.
          const wanted = expected
            .reverse()
            .filter((before, index, all) => before !== (all[index - 1] ?? rounds.at(-1)?.[1]));
          expect(given).toEqual(wanted);
        },
      ),
    );
  });

  test('offers nothing where the text from before stands already', () => {
    const levels = withApplied(noLevels, applied('a', 'b'));
    expect(depthOf(levels, 'b')).toBe(1);
    expect(depthOf(levels, 'a')).toBe(0);
    expect(afterUndo(levels, 'a')).toBeNull();
  });

  test('also takes back what was typed over the rewrite, for its promise is the text before', () => {
    const levels = withApplied(noLevels, applied('a', 'b'));
    expect(afterUndo(levels, 'b and more')?.text).toBe('a');
  });
});

describe('the note of a save', () => {
  test('says how much of Optimize was kept', () => {
    expect(noteOf(withApplied(noLevels, applied('a', 'b')), 'b\nand mine')).toBe(
      'Optimize: 5 of 6 changes kept',
    );
  });

  test('says nothing when the rewrite was thrown away before the save', () => {
    expect(noteOf(withApplied(noLevels, applied('a', 'b')), 'something else')).toBe('');
  });

  test('of a saved level that was taken back is an undo', () => {
    const saved = afterSave(withApplied(noLevels, applied('a', 'b')), 2);
    expect(noteOf(saved, 'b')).toBe('');
    expect(noteOf(afterUndo(saved, 'b')?.levels ?? noLevels, 'a')).toBe('Undo Optimize');
  });

  test('of two rounds names both', () => {
    const twice = withApplied(withApplied(noLevels, applied('a', 'b')), {
      ...applied('b', 'b\nc'),
      kept: 1,
      of: 1,
    });
    expect(noteOf(twice, 'b\nc')).toBe('Optimize: 5 of 6 changes kept, then 1 of 1');
  });
});

describe('revisions serve where the device keeps nothing', () => {
  const revision = (number: number, instructions: string, note = ''): NotedRevision => ({
    number,
    instructions,
    note,
    savedAt: number,
  });
  const noted = 'Optimize: 5 of 6 changes kept';

  test('each noted Optimize is a level over the revision before it', () => {
    const levels = withRevisions(noLevels, [
      revision(4, 'd', noted),
      revision(3, 'c'),
      revision(2, 'b', noted),
      revision(1, 'a'),
    ]);
    const first = afterUndo(levels, 'd');
    expect(first?.text).toBe('c');
    expect(afterUndo(first?.levels ?? noLevels, 'c')?.text).toBe('a');
  });

  test('a revision that put the text back has used the level up', () => {
    const levels = withRevisions(noLevels, [
      revision(1, 'a'),
      revision(2, 'b', noted),
      revision(3, 'a', 'Undo Optimize'),
    ]);
    expect(depthOf(levels, 'a')).toBe(0);
    expect(depthOf(levels, 'x')).toBe(0);
  });

  test('a level that this device saved is not there twice', () => {
    const unsaved = withApplied({ ...noLevels, seen: 1 }, applied('a', 'b'));
    const levels = withRevisions(unsaved, [revision(1, 'a'), revision(2, 'b', noted)]);
    expect(levels.levels).toHaveLength(1);
    expect(levels.seen).toBe(2);
    expect(withRevisions(levels, [revision(1, 'a'), revision(2, 'b', noted)])).toEqual(levels);
  });

  test('what another device optimized later comes on top', () => {
    const here = afterSave(withApplied(noLevels, applied('a', 'b')), 2);
    const levels = withRevisions(here, [revision(1, 'a'), revision(2, 'b', noted), revision(3, 'c', noted)]);
    expect(levels.levels.map(({ before }) => before)).toEqual(['a', 'b']);
  });
});
