import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { whenToUse } from './when-to-use.ts';

const context = { destinations: [], webhooks: [], description: 'A caller wants a visit.' };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'the description says when the job runs, word for word',
    '1. Ask for their name.',
    'A caller wants a visit.\n\n1. Ask for their name.',
  ],
  ['a job that says it keeps its words', 'Use this job for visits.\n\n1. Ask for their name.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), whenToUse).draft.text).toBe(after ?? before);
});

test.each([
  ['no description', ''],
  ['a number that the job does not say', 'A caller wants one of our 7 visits.'],
  ['several lines', 'A caller wants a visit.\nOr two.'],
])('nothing is made up from %s', (_, description) => {
  const draft = draftOf('1. Ask for their name.', { ...context, description });
  expect(applied(draft, whenToUse).taken).toEqual([]);
});

test('a description that is no sentence gets a label', () => {
  const draft = draftOf('1. Ask for their name.', { ...context, description: 'Visits' });
  expect(applied(draft, whenToUse).draft.text).toBe('When to use: Visits\n\n1. Ask for their name.');
});
