import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from './change.ts';
import { changesBetween } from './changes-between.ts';
import { lostLiterals } from './literals.ts';

const BEFORE =
  'Use this job for bills. Not for pay.\n1. Ask if they are safe and whether they need help.\n2. Call 911.\n3. Say goodbye.\n';

test('each stretch of other lines is a change, with the rule whose finding it mends', () => {
  const after = BEFORE.replace('safe and whether', 'safe. Ask whether').replace('goodbye', 'bye');
  const changes = changesBetween(BEFORE, after, { reason: 'By the model.' });
  expect(changes.map(({ rule, title, reason }) => [rule, title, reason])).toEqual([
    ['one-question', 'One question at a time', expect.stringMatching(/^Ask one question at a time/)],
    ['rewrite', 'Put in other words', 'By the model.'],
  ]);
  expect(applyChanges(BEFORE, changes)).toBe(after);
});

test('a literal that moved to another place keeps the two places in one change', () => {
  const after =
    'Call 911.\nUse this job for bills. Not for pay.\n1. Ask if they are safe and whether they need help.\n3. Say goodbye.\n';
  expect(changesBetween(BEFORE, after)).toHaveLength(1);
});

test('the same text has no changes', () => {
  expect(changesBetween(BEFORE, BEFORE)).toEqual([]);
});

const line = fc.constantFrom(
  'Ask for Ana.\n',
  'Call 911.\n',
  'Say: “Hi.”\n',
  'Tell them.\n',
  '\n',
  'It is $5.',
);
const text = fc.array(line, { maxLength: 10 }).map((lines) => lines.join(''));

test('all changes together give the text after, and any of them keep the literals that it keeps', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
      (before, after, chosen) => {
        const changes = changesBetween(before, after);
        expect(applyChanges(before, changes)).toBe(after);
        if (lostLiterals(before, after).length > 0) return;
        const some = changes.filter((_, at) => chosen[at % chosen.length]);
        expect(lostLiterals(before, applyChanges(before, some))).toEqual([]);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});
