import { expect, test } from 'vitest';
import { withDigits } from './number-words.ts';

test.each([
  ['eighty nine dollars', '89 dollars'],
  ['a thousand dollars', 'a thousand dollars'],
  ['two thousand and', '2000 and'],
  ['three hundred fifty', '350'],
  ['from nine to five', 'from 9 to 5'],
  ['seven eight', '7 8'],
  ['twenty twelve', '20 12'],
  ['which one', 'which one'],
  ['twenty one', '21'],
  ['hundred', 'hundred'],
])('“%s” reads “%s”', (spoken, written) => {
  expect(withDigits(spoken.split(' ')).join(' ')).toBe(written);
});
