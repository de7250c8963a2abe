import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { actionTokens } from './action-tokens.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  ['a destination of the workspace', 'Transfer to the front desk.', '[[transfer-call to="Front desk"]]'],
  ['words that the token does not say are kept', 'Transfer to the front desk, they know the prices.', null],
  ['no token for what the workspace lacks', 'Transfer to Mars.', null],
  ['a message, for whom it says', 'Take a message for Dr. Lee.', '[[take-message for="Dr. Lee"]]'],
  [
    'a message with words of its own',
    'Take a message with their address.',
    'Take a message with their address [[take-message]].',
  ],
  [
    'in Spanish, for whom it says',
    '1. Pida su nombre.\n2. Tome un mensaje para la doctora Ruiz.',
    '1. Pida su nombre.\n2. [[take-message for="la doctora Ruiz"]]',
  ],
  ['for nobody in particular', 'Take a message for them.', '[[take-message]]'],
  [
    'a link, byte for byte',
    'Text them https://example.com/a?b=1.',
    '[[send-text "https://example.com/a?b=1"]]',
  ],
  [
    'a quoted text that was agreed to is announced and asked for',
    'Ask if we may text them the map. If yes, text them “Here: https://example.com/map”.',
    'Ask if we may text them the map. If yes, tell them that it comes to this number, [[send-text “Here: https://example.com/map”]] and ask if the text has arrived.',
  ],
  ['no text where nobody says what to send', 'Text them the details.', null],
  [
    'a webhook of the workspace, in the middle of a line',
    'Create a ticket and say goodbye.',
    '[[call-webhook "Create ticket"]] and say goodbye.',
  ],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), actionTokens).draft.text).toBe(after ?? before);
});
