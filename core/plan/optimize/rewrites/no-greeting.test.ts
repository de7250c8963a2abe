import { expect, test } from 'vitest';
import { optimize } from '../optimize.ts';
import { applied, draftOf } from '../trial.ts';
import { noGreeting } from './no-greeting.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'a notice in plain words, with its line',
    '- Tell them this call is recorded.\n- Ask for their name.',
    '- Ask for their name.',
  ],
  [
    'a greeting in a paragraph',
    'Say hello, this call may be recorded. Ask for their name.',
    'Ask for their name.',
  ],
  ['a scripted line is kept as it was written', 'Say: “Thanks for calling Acme.” Ask for their name.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), noGreeting).draft.text).toBe(after ?? before);
});

test('is left until the author takes it: nobody else may give the notice', () => {
  const { text, changes } = optimize('- Tell them this call is recorded.\n- Ask for their name.', context);
  expect(changes.find(({ rule }) => rule === 'no-greeting')?.default).toBe('leave');
  expect(text).toContain('this call is recorded');
});
