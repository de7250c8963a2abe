import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { bothBranches } from './both-branches.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'in one line',
    'Ask if it is urgent. If yes, [[transfer-call to="Front desk"]].\nTake a message.',
    'Ask if it is urgent. If yes, [[transfer-call to="Front desk"]]. Otherwise, go on.\nTake a message.',
  ],
  [
    'under a list, in the column of its condition',
    '1. Ask if it is urgent.\n2. If yes:\n   - Tell them to hold.\n   - [[transfer-call to="Front desk"]]\n3. Take a message.',
    '1. Ask if it is urgent.\n2. If yes:\n   - Tell them to hold.\n   - [[transfer-call to="Front desk"]]\n   Otherwise, go on.\n3. Take a message.',
  ],
  [
    'both stand there',
    'Ask if it is urgent. If yes, [[transfer-call to="Front desk"]]. Otherwise, say goodbye.',
    null,
  ],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), bothBranches).draft.text).toBe(after ?? before);
});
