import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each([
  ['Dr. Wu sees you. She is kind.', ['Dr. Wu sees you.', 'She is kind.']],
  ['Open 9 a.m. to 5 p.m. Closed Sundays.', ['Open 9 a.m. to 5 p.m.', 'Closed Sundays.']],
  ['It is $3.50. See shop.example.com for more', ['It is $3.50.', 'See shop.example.com for more.']],
  [
    '- **Oil change** takes an hour\n- [Tyres](https://x.example) cost $90',
    ['Oil change takes an hour.', 'Tyres cost $90.'],
  ],
  ['Q: Do you deliver?\nA: Yes, within ten miles.', ['Yes, within ten miles.']],
  ['| Wash | $10 |', ['Wash, $10.']],
  ['We take:\n- cards\n- cash.\nNo cheques.', ['We take: cards, cash.', 'No cheques.']],
  ['---\n\n', []],
])('%j', (text, sentences) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
});
