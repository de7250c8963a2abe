import { expect, test } from 'vitest';
import { whoElse } from './who-else-words.ts';

const at = (memberId: string, name: string, doing: 'reading' | 'writing' = 'reading', window = memberId) => ({
  ...{ memberId, name, doing, window },
  since: 0,
});

test.each([
  [null, []],
  ['Tomás is reading', [at('t', 'Tomás Rivera')]],
  ['Tomás is writing', [at('t', 'Tomás Rivera'), at('t', 'Tomás Rivera', 'writing', 'second')]],
  ['You have this job open in another window', [at('me', 'Dana')]],
  ['Tomás is reading', [at('me', 'Dana'), at('t', 'Tomás Rivera')]],
  ['Priya and Tomás have this job open', [at('t', 'Tomás Rivera'), at('p', 'Priya Rao', 'writing')]],
  ['Tomás and 2 others have this job open', [at('t', 'Tomás R'), at('p', 'Priya R'), at('o', 'Olive O')]],
])('says “%s”', (words, others) => {
  expect(whoElse(others, 'me')?.words ?? null).toBe(words);
});
