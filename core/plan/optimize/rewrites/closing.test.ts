import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { closing } from './closing.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'is the next step of the list, before the rules',
    '1. Ask for their name.\n2. Tell them we call back.\n\nNever promise a time.',
    '1. Ask for their name.\n2. Tell them we call back.\n3. Ask if there is anything else, then say goodbye.\n\nNever promise a time.',
  ],
  [
    'of bullets too',
    '- Ask for their name.\n- Tell them we call back.',
    '- Ask for their name.\n- Tell them we call back.\n- Ask if there is anything else, then say goodbye.',
  ],
  [
    'in a text without a list',
    'Ask for their name.',
    'Ask for their name.\nAsk if there is anything else, then say goodbye.',
  ],
  [
    'before rules under a heading',
    'Tell them we call back.\n\n## Never\n- Promise a time.',
    'Tell them we call back.\nAsk if there is anything else, then say goodbye.\n\n## Never\n- Promise a time.',
  ],
  [
    'in Spanish',
    '1) Diga que el equipo llama.',
    '1) Diga que el equipo llama.\n2) Pregunte si necesita algo más y despídase.',
  ],
  ['a call that is handed over has its end', 'Ask for their name.\nTransfer to the front desk.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), closing).draft.text).toBe(after ?? before);
});
