import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { textAnnounce } from './text-announce.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'on a line of its own',
    'Ask if we may text them.\nIf yes:\n- [[send-text "Hi"]]\n- Ask if the text has arrived.\nOtherwise, go on.',
    'Ask if we may text them.\nIf yes:\n- Tell them that it comes to this number, [[send-text "Hi"]]\n- Ask if the text has arrived.\nOtherwise, go on.',
  ],
  [
    'behind a comma',
    'Ask if we may text them. If yes, [[send-text "Hi"]] and ask if the text has arrived. Otherwise, go on.',
    'Ask if we may text them. If yes, tell them that it comes to this number, [[send-text "Hi"]] and ask if the text has arrived. Otherwise, go on.',
  ],
  [
    'what was said before it is enough',
    'Ask if we may text them. If yes, say it is on its way, [[send-text "Hi"]] and ask if it has arrived.',
    null,
  ],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), textAnnounce).draft.text).toBe(after ?? before);
});
