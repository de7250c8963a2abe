import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { fixable, guidelineOf, lintFix } from './lint-fixes.ts';

const context = { destinations: ['Front desk'], webhooks: [] };

test('a finding without a rewrite of its own is mended by the fix of its rule, and says what the guide says', () => {
  const draft = draftOf('Answer questions about parking from Knowledge.', context);
  expect(fixable(draft, new Set())).toContain('unknown-answer');
  const { draft: mended, taken } = applied(draft, lintFix('unknown-answer'));
  expect(mended.text).toBe(`${draft.text}\n\nNever guess at what is not in Knowledge.`);
  expect(taken[0]?.proposal.reason).toBe(guidelineOf('unknown-answer')?.about);
});

test('a fix that takes a step out or quotes a new line is not taken', () => {
  const twice = draftOf('Ask for their name.\nAsk what happened.\nAsk for their name.', context);
  expect(applied(twice, lintFix('asked-twice')).taken).toEqual([]);
});

test('what only the author can settle is left to the author', () => {
  const draft = draftOf('Transfer to Mars.\n- Purple monkeys dishwasher', context);
  expect(fixable(draft, new Set())).not.toContain('action-in-prose');
});
