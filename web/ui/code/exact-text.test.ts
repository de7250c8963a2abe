import { EditorSelection, EditorState, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { array, constantFrom, nat, property, assert as prove } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLine, exactText, lineBreakOf } from './exact-text.ts';
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

/** The text after Enter at `|`, with the caret where it stands then. */
function afterEnter(text: string, list = true): string {
  const at = text.indexOf('|');
  let state = open(text.replace('|', '')).update({ selection: EditorSelection.cursor(at) }).state;
  const dispatch = (made: Transaction) => {
    state = made.state;
  };
  breakLine({ state, dispatch } as unknown as EditorView, list);
  const { head } = state.selection.main;
  const doc = state.doc.toString();
  return `${doc.slice(0, head)}|${doc.slice(head)}`;
}

describe('Enter goes on with a list', () => {
  test.each([
    ['a number', '1. Ask|', '1. Ask\n2. |'],
    ['a number in brackets', '  (9) Ask|', '  (9) Ask\n  (10) |'],
    ['a bullet', '- Ask|\nThen stop', '- Ask\n- |\nThen stop'],
    ['the break that the text uses', '1. Ask|\r\nThen', '1. Ask\r\n2. |\r\nThen'],
    ['what stands behind the caret', '1. Ask| and say', '1. Ask\n2. | and say'],
    ['an empty item, which ends it', '1. Ask\n2. |', '1. Ask\n|'],
    ['an empty item before a CRLF', '- a\r\n- |\r\nb', '- a\r\n|\r\nb'],
    ['a caret before the mark', '|1. Ask', '\n|1. Ask'],
    ['a line that is no item', '  Ask 1. this|', '  Ask 1. this\n  |'],
    ['a year', '2026. Ask|', '2026. Ask\n|'],
  ])('%s', (_, before, after) => {
    expect(afterEnter(before)).toBe(after);
  });

  test('with Shift it is a plain line', () => {
    expect(afterEnter('  1. Ask|', false)).toBe('  1. Ask\n  |');
  });
});
