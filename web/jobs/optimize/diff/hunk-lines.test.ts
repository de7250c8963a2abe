import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../core/shared/text.ts';
import { type HunkLine, hunkLines } from './hunk-lines.ts';
import { wordDiff } from './word-diff.ts';

const joined = (line: HunkLine) => line.pieces.map(({ text }) => text).join('');
const lit = (line: HunkLine) => line.pieces.filter(({ changed }) => changed).map(({ text }) => text);
const edit = (text: string, words: string, after: string): { span: Span; after: string } => {
  const at = text.indexOf(words);
  return { span: [at, at + words.length], after };
};

const text = [
  '1. Say hello.',
  '2. Ask for the invoice number and the best number to call back.',
  '3. End politely.',
].join('\n');

describe('the lines of a change', () => {
  test('a split line is shown removed and added, with the line before and what differs lit', () => {
    const split = edit(
      text,
      '2. Ask for the invoice number and the best number to call back.',
      '2. Ask for the invoice number.\n3. Ask for the best number to call back.',
    );
    const lines = hunkLines(text, split, []);
    expect(lines.map(({ kind, line }) => [kind, line])).toEqual([
      ['same', 1],
      ['removed', 2],
      ['added', 2],
      ['added', 3],
    ]);
    expect(joined(lines[2] as HunkLine)).toBe('2. Ask for the invoice number.');
    expect(lit(lines[1] as HunkLine).join('')).not.toContain('invoice');
  });

  test('a line that is put in removes none', () => {
    const put: { span: Span; after: string } = { span: [13, 13], after: '\n2. If they refuse, go on.' };
    expect(hunkLines(text, put, []).map(({ kind, line }) => [kind, line])).toEqual([
      ['same', 1],
      ['added', 2],
    ]);
  });

  test('numbers of added lines count what earlier changes put in', () => {
    const first: { span: Span; after: string } = { span: [13, 13], after: '\na\nb' };
    const end = edit(text, 'End politely.', 'Say goodbye.');
    const added = hunkLines(text, end, [first]).find(({ kind }) => kind === 'added');
    expect(added?.line).toBe(5);
  });

  test('the line before is left out where another change shows it', () => {
    const first = edit(text, 'the best number to call back', 'a number');
    const end = edit(text, 'End politely.', 'Say goodbye.');
    expect(hunkLines(text, end, [first])[0]?.kind).toBe('removed');
  });

  test('a text that begins with an empty line keeps its numbers', () => {
    const lines = hunkLines('\nb', { span: [0, 0], after: 'a' }, []);
    expect(lines.map(({ kind, line }) => [kind, line])).toEqual([
      ['removed', 1],
      ['added', 1],
    ]);
  });

  test('a token is one piece, never cut', () => {
    const before = 'If so, transfer to Billing.';
    const lines = hunkLines(
      before,
      edit(before, 'transfer to Billing', '[[transfer-call to="Billing"]]'),
      [],
    );
    expect(lines[1]?.pieces.find(({ token }) => token)).toMatchObject({
      text: '[[transfer-call to="Billing"]]',
    });
  });

  test('whatever is changed, the lines hold all of the old and the new text of their stretch', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '[[', ']]', '.', '\ud83d'), maxLength: 60 }),
        fc.nat(60),
        fc.nat(20),
        fc.string({ unit: fc.constantFrom('a', 'x', ' ', '\n', '[[', ']]'), maxLength: 20 }),
        (whole, start, length, after) => {
          const from = Math.min(start, whole.length);
          const to = Math.min(from + length, whole.length);
          const lines = hunkLines(whole, { span: [from, to], after }, []);
          const [old, now] = [
            whole.split('\n'),
            (whole.slice(0, from) + after + whole.slice(to)).split('\n'),
          ];
          for (const line of lines)
            expect((line.kind === 'added' ? now : old)[line.line - 1]).toBe(joined(line));
        },
      ),
    );
  });
});

/** Any UTF-16, half surrogates among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

describe('words', () => {
  test('joined pieces are the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const words = wordDiff(a, b);
        expect(words.before.map((piece) => piece.text).join('')).toBe(a);
        expect(words.after.map((piece) => piece.text).join('')).toBe(b);
      }),
    );
  });

  test('a lone word between two changed ones is lit with them', () => {
    const { after } = wordDiff('Tell the caller now.', 'Ask the person now.');
    expect(after[0]).toEqual({ text: 'Ask the person', changed: true, token: false });
  });
});
