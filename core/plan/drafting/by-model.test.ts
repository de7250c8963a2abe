import { expect, test } from 'vitest';
import { draftsByModel } from './by-model.ts';
import { draftJobs } from './draft-jobs.ts';

const context = { destinations: ['Front desk'], webhooks: [], taken: [], readYaml: () => ({ values: [] }) };
const notes =
  'Quotes\n1. Ask for the name and the address.\n2. Tell them Joe calls back within 2 hours.\n3. Take a message for Joe.\n\nWe are open 8am to 5pm.';
const byRules = draftJobs(notes, context);
const quote = {
  name: 'Quote request',
  description: 'Takes what is needed for a quote.',
  when: 'Use this job when a caller wants a quote.',
  instructions:
    '1. Ask for the name.\n2. Ask for the address.\n3. [[take-message for="Joe"]]\n4. Tell the caller that Joe calls back within 2 hours.',
  phrases: ['I need a quote'],
};
const facts = [{ title: 'Opening hours', text: 'We are open 8am to 5pm.' }];
const held = (answer: unknown) =>
  draftsByModel(typeof answer === 'string' ? answer : JSON.stringify(answer), byRules, context);

test('a draft in the notes’ own words is taken, each line with its place', () => {
  const answer = `<think>…</think>\`\`\`json\n${JSON.stringify({ jobs: [quote], facts })}\n\`\`\``;
  expect(held(answer)).toMatchObject({
    drafts: {
      jobs: [{ job: { name: 'Quote request', phrases: ['I need a quote'] } }],
      facts: [{ title: 'Opening hours' }],
      problems: [],
    },
  });
  const taken = held(answer);
  const lines = 'drafts' in taken ? taken.drafts.jobs[0]?.lines : [];
  expect(lines?.find(({ text }) => text.includes('2 hours'))?.from).not.toBeNull();
});

test.each([
  ['a number', { ...quote, instructions: `${quote.instructions}\n5. Say it costs $95.` }, '$95'],
  ['a name', { ...quote, instructions: quote.instructions.replace('Joe', 'Sandra') }, 'Sandra'],
  [
    'a link',
    { ...quote, instructions: `${quote.instructions}\n5. [[send-text "https://evil.example"]]` },
    'evil.example',
  ],
])('a draft that invents %s is refused and says so', (_, job, words) => {
  expect(held({ jobs: [job], facts })).toMatchObject({ refused: expect.stringContaining(words) });
});

test.each([
  ['no JSON', 'I am sorry, I cannot do that.'],
  ['no jobs', { jobs: [] }],
  [
    'half the notes',
    { jobs: [{ ...quote, instructions: '1. Ask for the name and the address.' }], facts: [] },
  ],
])('an answer with %s is refused', (_, answer) => {
  expect(held(answer)).toMatchObject({ refused: expect.stringContaining('by rules') });
});

test('a line that the model leaves out is shown', () => {
  const long = draftJobs(
    `Quotes\n${Array.from({ length: 10 }, (_, at) => `${at + 1}. Ask about the ${WORDS[at]}.`).join('\n')}`,
    context,
  );
  const instructions = WORDS.slice(0, 9)
    .map((word, at) => `${at + 1}. Ask about the ${word}.`)
    .join('\n');
  const taken = draftsByModel(
    JSON.stringify({ jobs: [{ ...quote, name: 'Quotes', instructions, phrases: [] }] }),
    long,
    context,
  );
  expect(taken).toMatchObject({
    drafts: { unread: [{ text: 'Ask about the basement.', why: 'The language model left it out.' }] },
  });
});

const WORDS = [
  'roof',
  'kitchen',
  'windows',
  'garden',
  'garage',
  'stairs',
  'piano',
  'fence',
  'chimney',
  'basement',
];
