import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { numbering } from './numbering.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'ones become a count',
    '1. Ask for their name.\n1. Ask what happened.\n1. Say goodbye.',
    '1. Ask for their name.\n2. Ask what happened.\n3. Say goodbye.',
  ],
  [
    'a list inside a list has numbers of its own',
    '1. Ask for their name.\n   1. Tell them why.\n   1. Tell them how.\n3. Ask what happened.\n3. Say goodbye.',
    '1. Ask for their name.\n   1. Tell them why.\n   2. Tell them how.\n2. Ask what happened.\n3. Say goodbye.',
  ],
  [
    'a number that is spoken of keeps its meaning',
    '1. Ask for their name.\n2. Ask what happened.\n2. Go back to step 1.',
    null,
  ],
  ['no number is lost where some are missing', '2. Ask for their name.\n4. Say goodbye.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), numbering).draft.text).toBe(after ?? before);
});
