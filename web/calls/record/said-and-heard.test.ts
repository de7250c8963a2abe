import { expect, test } from 'vitest';
import { type Line, saidAndHeard } from './said-and-heard.ts';

const agent = (text: string, heard: number): Line => ({ turn: 1, who: 'agent', at: 0, text, heard });
const caller = (text: string): Line => ({ turn: 2, who: 'caller', at: 0, text, heard: text.length });
const split = (lines: Line[], live: boolean) =>
  saidAndHeard(lines, live).map(({ spoken, unheard }) => [spoken, unheard]);

test('words after the last mark were never heard once the caller has spoken', () => {
  expect(split([agent('I have 0199. Is that right?', 6), caller('No')], true)).toEqual([
    ['I have', '0199. Is that right?'],
    ['No', ''],
  ]);
});

test('the newest line of a call that goes on counts as heard', () => {
  expect(split([caller('Hi'), agent('Hello there', 0)], true)[1]).toEqual(['Hello there', '']);
});

test('the last line of a call that is over was heard only as far as its marks', () => {
  expect(split([caller('Hi'), agent('Hello there', 5)], false)[1]).toEqual(['Hello', 'there']);
});
