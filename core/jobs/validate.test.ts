import { array, constantFrom, oneof, property, assert as prove, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { JobText } from './job.ts';
import { checkJob, composeInstructions, splitInstructions } from './validate.ts';

const good: JobText = {
  name: 'Take a message',
  description: '',
  instructions: 'Use this job when a caller wants to leave a message.\n\n1. Ask for their name.',
  phrases: ['can I leave a message'],
  icon: null,
};
const others = [
  { id: 'job_1', name: 'Talk to a person' },
  { id: 'job_2', name: 'Straße' },
];

test.each([
  ['a job within its limits', {}],
  ['100 code points that are 200 units', { name: '📞'.repeat(100) }],
  ['10,000 code points of instructions', { instructions: 'é'.repeat(10_000) }],
  ['tabs and any line break in the text', { instructions: 'Ask.\r\n\tSay “yes”.\rDone.' }],
  ['right-to-left text and joined emoji', { name: 'קח הודעה 👩‍👧', phrases: ['אפשר להשאיר הודעה'] }],
] as [string, Partial<JobText>][])('%s is saved', (_, change) => {
  expect(checkJob({ ...good, ...change }, others)).toEqual([]);
});

test.each([
  [{ name: '' }, 'name-empty', '/name', 'Name is empty'],
  [{ name: ' \u200b\u2060 ' }, 'name-empty', '/name', 'Name is empty'],
  [{ name: 'x'.repeat(101) }, 'name-too-long', '/name', 'Name: 101 of 100 characters. Take out 1.'],
  [{ name: 'talk  TO a\u200b person ' }, 'name-taken', '/name', 'Another job is called “Talk to a person”'],
  [{ name: 'STRASSE' }, 'name-taken', '/name', 'Another job is called “Straße”'],
  [{ name: 'Two\nlines' }, 'name-not-one-line', '/name', 'Name holds a tab or a line break'],
  [{ name: 'Bell\u0007' }, 'control-character', '/name', '(U+0007) at line 1, character 5'],
  [{ description: 'x'.repeat(501) }, 'description-too-long', '/description', 'Description: 501 of 500'],
  [{ instructions: ' \n' }, 'instructions-empty', '/instructions', 'Instructions are empty'],
  [
    { instructions: 'x'.repeat(10_214) },
    'instructions-too-long',
    '/instructions',
    '10,214 of 10,000 characters. Take out 214, or move',
  ],
  [
    { instructions: 'a\r\n📞b\u0000' },
    'control-character',
    '/instructions',
    '(U+0000) at line 2, character 3',
  ],
  [
    { instructions: 'half \ud83d of one' },
    'control-character',
    '/instructions',
    '(U+D83D) at line 1, character 6',
  ],
  [
    { phrases: Array.from({ length: 21 }, (_, i) => `p${i}`) },
    'phrases-too-many',
    '/phrases',
    '21 of 20 phrases. Take out 1.',
  ],
  [{ phrases: ['a', 'x'.repeat(201)] }, 'phrase-too-long', '/phrases/1', 'Phrase 2: 201 of 200'],
  [{ phrases: ['a', ' '] }, 'phrase-empty', '/phrases/1', 'Phrase 2 is empty'],
  [{ phrases: ['Hello', 'b', 'hello '] }, 'phrase-twice', '/phrases/2', 'Phrase 3 is the same as phrase 1'],
] as [Partial<JobText>, string, string, string][])('%o is refused as %s', (change, code, path, message) => {
  const problems = checkJob({ ...good, ...change }, others);
  expect(problems.map((problem) => [problem.code, problem.at?.path])).toEqual([[code, path]]);
  expect(problems[0]?.message).toContain(message);
});

test('a job may keep its own name', () => {
  expect(checkJob({ ...good, name: 'talk to a person' }, others, 'job_1')).toEqual([]);
});

test('every fault is told at once', () => {
  const codes = checkJob({ ...good, name: '', instructions: '', phrases: [''] }, others).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['name-empty', 'instructions-empty', 'phrase-empty']);
});

test.each([
  [
    'numbered',
    'Use this job when it rains.\n\n1. Ask for it.',
    'Use this job when it rains.',
    '1. Ask for it.',
  ],
  [
    'numbered without a blank line',
    'Use this job when it rains.\n1. Ask.',
    'Use this job when it rains.',
    '1. Ask.',
  ],
  [
    'an intent in two paragraphs',
    'Callers in pain.\n\nNot for check-ups.\n\n- Ask.',
    'Callers in pain.\n\nNot for check-ups.',
    '- Ask.',
  ],
  ['free words as intent', 'Somebody is in pain\r\n\r\n1) Ask.', 'Somebody is in pain', '1) Ask.'],
  [
    'a trigger line over prose',
    'Trigger: caller is new\nCollect: name, phone',
    'Trigger: caller is new',
    'Collect: name, phone',
  ],
  ['prose alone', 'Ask for the name. Then say goodbye.', '', 'Ask for the name. Then say goodbye.'],
  [
    'a text that begins with a step',
    'If there is a leak, say run.\n1. Ask.',
    '',
    'If there is a leak, say run.\n1. Ask.',
  ],
  [
    'prose in paragraphs',
    'Leaks and floods.\n\nAsk where it is. Tell them to stay calm.',
    'Leaks and floods.',
    'Ask where it is. Tell them to stay calm.',
  ],
])('intent and steps are told apart: %s', (_, stored, intent, steps) => {
  expect(splitInstructions(stored)).toMatchObject({ intent, steps });
});

test('splitting and composing gives every text back byte for byte', () => {
  const bits = constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '1. ',
    '- ',
    'Use this job when ',
    'Ask ',
    ' ',
    '\t',
    'x',
    '“a”',
    '\u00a0',
    '\ufeff',
  );
  const text = oneof(
    array(bits, { maxLength: 14 }).map((parts) => parts.join('')),
    string(),
  );
  const holds = property(text, (stored) => {
    const { intent, gap, steps } = splitInstructions(stored);
    expect(composeInstructions(intent, steps, gap)).toBe(stored);
  });
  prove(holds, { numRuns: 1_000 });
});

test('what the form composes is what it shows again', () => {
  const stored = composeInstructions('Callers who are in pain', '1. Ask for their name.');
  expect(stored).toBe('Callers who are in pain\n\n1. Ask for their name.');
  expect(splitInstructions(stored)).toEqual({
    intent: 'Callers who are in pain',
    gap: '\n\n',
    steps: '1. Ask for their name.',
  });
});
