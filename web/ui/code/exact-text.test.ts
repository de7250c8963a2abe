import { EditorSelection, EditorState } from '@codemirror/state';
import { array, constantFrom, nat, property, assert as prove } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactText, lineBreakOf } from './exact-text.ts';
import { differenceOf } from './text-editor.tsx';

const open = (doc: string) => EditorState.create({ doc, extensions: [exactText()] });
const texts = array(constantFrom('\r\n', '\n', 'a', 'é', '👩‍👧', '\t', '\u00a0', '\r', '[['), {
  maxLength: 14,
}).map((bits) => bits.join(''));

describe('a text byte for byte', () => {
  test('is what was given, whatever its line breaks', () => {
    prove(
      property(texts, (text) => {
        expect(open(text).doc.toString()).toBe(text);
      }),
    );
  });

  test('the caret never stands inside a CRLF', () => {
    prove(
      property(texts, nat(20), (text, at) => {
        const state = open(text).update({
          selection: EditorSelection.cursor(Math.min(at, text.length)),
        }).state;
        const { head } = state.selection.main;
        expect(text.slice(head - 1, head + 1)).not.toBe('\r\n');
      }),
    );
  });

  test.each([
    ['backwards from the start of a line', 'a\r\nb', 2, 3, 'ab'],
    ['forwards from the end of a line', 'a\r\nb', 1, 2, 'ab'],
    ['one letter', 'ab\r\nc', 1, 2, 'a\r\nc'],
    ['an LF of its own', 'a\nb', 1, 2, 'ab'],
  ])('deleting %s takes no half of a break', (_, text, from, to, left) => {
    const { state } = open(text).update({ changes: { from, to }, userEvent: 'delete.backward' });
    expect(state.doc.toString()).toBe(left);
  });

  test.each([
    ['a\r\nb\nc', '\r\n'],
    ['a\nb', '\n'],
    ['', '\n'],
  ] as const)('a new line in %j ends as the first one does', (text, ending) => {
    expect(lineBreakOf(text)).toBe(ending);
  });

  test('another text comes in as the one stretch that differs', () => {
    prove(
      property(texts, texts, (before, after) => {
        const { from, to, insert } = differenceOf(before, after);
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }),
    );
  });
});
