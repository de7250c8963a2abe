import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { type Keeps, keepsMeaning } from './meaning.ts';

const context = { destinations: ['Front desk', 'Nights'], webhooks: ['Create ticket'] };

/** Rewrites `words` of the text and asks whether it still means the same. */
function same(before: string, words: string, after: string, keeps: Keeps): boolean {
  const at = before.indexOf(words);
  const text = before.slice(0, at) + after + before.slice(at + words.length);
  return keepsMeaning(
    { text: before, plan: compile(before, context), places: [[at, at + words.length]] },
    { text, plan: compile(text, context), places: [[at, at + after.length]] },
    keeps,
    false,
  );
}

const TEXT =
  'Ask for their name.\nAsk if it can wait.\nIf not, [[transfer-call to="Nights"]].\nAsk for their phone.\nCreate a ticket.\nNever promise a price.';

test.each<[string, string, string, Keeps, boolean]>([
  ['white space changes nothing', 'name.\nAsk if', 'name. Ask if', 'order', true],
  [
    'a question between another and its answer, in one line',
    'Ask if it can wait.',
    'Ask if it can wait. Ask if they are safe.',
    'acts',
    false,
  ],
  ['a token in place of its words', 'Create a ticket.', '[[call-webhook "Create ticket"]]', 'acts', true],
  ['a question dropped', 'Ask for their phone.', '', 'acts', false],
  ['another field', 'Ask for their phone.', 'Ask for their email.', 'acts', false],
  ['an act dropped', 'Create a ticket.', 'Tell them that it is done.', 'acts', false],
  [
    'another destination',
    '[[transfer-call to="Nights"]]',
    '[[transfer-call to="Front desk"]]',
    'acts',
    false,
  ],
  [
    'an act freed of its condition',
    'If not, [[transfer-call to="Nights"]].',
    '[[transfer-call to="Nights"]].',
    'acts',
    false,
  ],
  ['a rule dropped', 'Never promise a price.', 'Say goodbye.', 'acts', false],
  ['a question between another and its answer', 'wait.\n', 'wait.\nAsk if they are safe.\n', 'acts', false],
  [
    'two steps swapped',
    'Ask for their phone.\nCreate a ticket.',
    'Create a ticket.\nAsk for their phone.',
    'acts',
    false,
  ],
])('%s', (_, words, after, keeps, kept) => {
  expect(same(TEXT, words, after, keeps)).toBe(kept);
});

test('what leans on a question that was put in two leans on its second half', () => {
  const before = 'Ask if they are safe and whether they need help. If they do, tell them to call 911.';
  const words = 'Ask if they are safe and whether they need help.';
  expect(same(before, words, 'Ask if they are safe. Ask whether they need help.', 'acts')).toBe(true);
  expect(same(before, words, 'Ask whether they need help. Ask if they are safe.', 'acts')).toBe(false);
});

test('what is added to one case is not done in the others', () => {
  const before = 'If they are angry, [[transfer-call to="Front desk"]].\nAsk for their name.';
  const offer = (way: string) =>
    `ask if they want to leave a message or be connected. If they want to be connected, [[transfer-call to="Front desk"]]. ${way} [[take-message]]`;
  const token = '[[transfer-call to="Front desk"]]';
  expect(
    same(before, token, offer('If they would rather leave a message, ask what the message is, then'), 'acts'),
  ).toBe(true);
  expect(same(before, token, `${token}\nOtherwise, [[take-message]]`, 'acts')).toBe(false);
});
