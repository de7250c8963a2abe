import { expect, test } from 'vitest';
import { keptWords } from './kept-literals.ts';

test('what stands in both texts is counted by its kind, names are named', () => {
  const text =
    'Ask for Dr. Lee. Text them https://pay.example.com/1. A copy costs $5, a check $25. [[transfer-call to="Billing"]] Say: “We are open.”';
  const kept = keptWords(text, `${text}\nSay goodbye.`);
  expect(kept).toEqual(expect.arrayContaining(['1 link', '2 prices', '1 transfer', '1 quoted line']));
});

test('what a change takes out is not called kept', () => {
  const kept = keptWords('It costs $5. See https://a.example/b', 'See https://a.example/b');
  expect(kept).toEqual(['1 link']);
});
