import { expect, test } from 'vitest';
import { optimize } from '../optimize.ts';
import { applied, draftOf } from '../trial.ts';
import { factsInKnowledge } from './facts-in-knowledge.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'a price',
    '1. Ask for their name.\n2. Tell them the visit costs $89.',
    '1. Ask for their name.\n2. Answer questions about prices from Knowledge.',
  ],
  [
    'opening hours',
    'We are open from 9 am to 5 pm. Ask for their name.',
    'Answer questions about opening hours from Knowledge. Ask for their name.',
  ],
  ['a scripted line is kept as it was written', 'Say: “It is $89.”', null],
  ['what is said in one case only stays there', 'If they ask, tell them it is $89.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), factsInKnowledge).draft.text).toBe(after ?? before);
});

test('is left until the author takes it, and its words are handed over for a knowledge page', () => {
  const { text, changes, movedFacts } = optimize(
    '1. Ask for their name.\n2. Tell them the visit costs $89.',
    context,
  );
  const offer = changes.find(({ rule }) => rule === 'facts-in-knowledge');
  expect(offer).toMatchObject({ default: 'leave', moved: 'Tell them the visit costs $89.' });
  expect(movedFacts).toEqual([{ change: offer?.id, text: 'Tell them the visit costs $89.' }]);
  expect(text).toContain('Tell them the visit costs $89.');
});
