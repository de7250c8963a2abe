import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { oneQuestion } from './one-question.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'two in one become two',
    '1. Ask if they are safe and whether they need help.',
    '1. Ask if they are safe. Ask if they need help.',
  ],
  [
    'inside a line',
    'Say hello, then ask if they are safe and whether they need help.',
    'Say hello, then ask if they are safe. Ask if they need help.',
  ],
  ['a quoted line is kept as it was written', 'Ask: “Who are you? Where are you?”', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), oneQuestion).draft.text).toBe(after ?? before);
});
