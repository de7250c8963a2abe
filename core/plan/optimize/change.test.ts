import { describe, expect, test } from 'vitest';
import { applyChanges, type Change, type ChangeNote, named, withEdit } from './change.ts';

const note = (rule: string): ChangeNote => ({ title: rule, reason: `${rule}.`, rule, default: 'accept' });

/** Edits of what stands so far, each given as the words it replaces. */
function made(before: string, edits: [words: string, after: string, rule?: string][]): Change[] {
  let changes: Change[] = [];
  for (const [words, after, rule = 'a'] of edits) {
    const text = applyChanges(before, changes);
    const at = words === '' ? text.length : text.indexOf(words);
    changes = withEdit(before, changes, { span: [at, at + words.length], after }, note(rule));
  }
  return changes;
}

describe('changes of a text', () => {
  test.each<[string, [string, string, string?][], string, number]>([
    [
      'apart stay apart',
      [
        ['one', '1'],
        ['three', '3'],
      ],
      '1 two 3',
      2,
    ],
    [
      'made from the end stay in the order of the text',
      [
        ['three', '3'],
        ['one', '1'],
      ],
      '1 two 3',
      2,
    ],
    [
      'that reach into one another become one',
      [
        ['two', 'a b'],
        ['b three', 'c'],
      ],
      'one a c',
      1,
    ],
    [
      'inside an earlier one become part of it',
      [
        ['two', 'a b c'],
        ['b', 'x'],
      ],
      'one a x c three',
      1,
    ],
    [
      'at one place stand in the order in which they came',
      [
        ['', '!'],
        ['', '?', 'b'],
      ],
      'one two three!?',
      2,
    ],
    [
      'a closing goes on with a list made before it',
      [
        ['two three', 'x', 'numbered-steps'],
        ['', '!', 'closing'],
      ],
      'one x!',
      1,
    ],
  ])('%s', (_, edits, text, count) => {
    const changes = made('one two three', edits);
    expect(applyChanges('one two three', changes)).toBe(text);
    expect(changes).toHaveLength(count);
  });

  test('that became one say why for each, once', () => {
    const [change] = made('one two', [
      ['two', 'a b'],
      ['b', 'c', 'b'],
      ['c', 'd', 'b'],
    ]);
    expect(change?.reason).toBe('a.\nb.');
  });

  test('any choice of them can be taken, and none gives the bytes back', () => {
    const before = 'one two three';
    const changes = made(before, [
      ['one', '1'],
      ['three', '3'],
      ['', '!'],
    ]);
    expect(applyChanges(before, [])).toBe(before);
    expect(applyChanges(before, changes.slice(1))).toBe('one two 3!');
    expect(
      applyChanges(
        before,
        [changes[0], changes[2]].filter((change) => change !== undefined),
      ),
    ).toBe('1 two three!');
  });

  test('have ids of their own', () => {
    const ids = named(
      made('one two three', [
        ['one', '1'],
        ['three', '3'],
        ['', '!', 'b'],
      ]),
    ).map(({ id }) => id);
    expect(ids).toEqual(['a-1', 'a-2', 'b-1']);
  });
});
