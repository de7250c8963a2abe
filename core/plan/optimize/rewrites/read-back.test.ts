import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { readBack } from './read-back.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'a number',
    '1. Ask for the best number to call back.\n2. Say goodbye.',
    '1. Ask for the best number to call back. Read the number back.\n2. Say goodbye.',
  ],
  [
    'all that must be right, in a list of nouns',
    '- name, phone, address',
    '- name, phone, address. Read the number and the address back.',
  ],
  ['in Spanish', 'Pida el mejor número.', 'Pida el mejor número. Repita el número.'],
  ['once is enough', 'Ask for their phone. Ask why. Read the number back.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), readBack).draft.text).toBe(after ?? before);
});
