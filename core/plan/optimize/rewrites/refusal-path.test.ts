import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { refusalPath } from './refusal-path.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'stands behind the steps',
    '1. Ask for their name.',
    '1. Ask for their name.\n\nIf the caller will not answer a question, go on to the next one.',
  ],
  [
    'before rules under a heading, else it would be one of them',
    '1. Ask for their name.\n\n## Never\n- Promise a time.',
    '1. Ask for their name.\n\nIf the caller will not answer a question, go on to the next one.\n\n## Never\n- Promise a time.',
  ],
  [
    'in Spanish',
    '1. Pida su nombre.',
    '1. Pida su nombre.\n\nSi no quiere contestar una pregunta, pase a la siguiente.',
  ],
  [
    'with the line breaks of the text',
    '1. Ask for their name.\r\n2. Say goodbye.',
    '1. Ask for their name.\r\n2. Say goodbye.\r\n\r\nIf the caller will not answer a question, go on to the next one.',
  ],
  [
    'says what is at stake where an act waits for the answer',
    '1. Ask for their name.\n2. [[call-webhook "Create ticket"]]',
    '1. Ask for their name.\n2. [[call-webhook "Create ticket"]]\n\nIf the caller will not answer a question, tell them that we may not be able to complete this without it, and go on to the next one.',
  ],
  [
    'says nothing of it where a message is taken with what there is',
    '1. Ask for their name.\n2. [[take-message]]',
    '1. Ask for their name.\n2. [[take-message]]\n\nIf the caller will not answer a question, go on to the next one.',
  ],
  ['nothing is asked', 'Say goodbye.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), refusalPath).draft.text).toBe(after ?? before);
});
