import { expect, test } from 'vitest';
import { touchedLines } from './save-conflict.ts';

const text = Array.from({ length: 12 }, (_, i) => `${i + 1}.\n`).join('');

test.each<[string | null, (text: string) => string]>([
  [null, (before) => before],
  ['line 9', (before) => before.replace('9.', 'nine')],
  ['lines 3 to 5', (before) => before.replace('3.\n4.\n5.\n', 'x\ny\n')],
  ['lines 3 and 9', (before) => before.replace('3.', 'x').replace('9.', 'y')],
  ['4 places', (before) => before.replace(/^[1357]\./gm, 'x')],
])('an edit says that it touched %s', (words, edit) => {
  expect(touchedLines(text, edit(text))).toBe(words);
});
