import { expect, test } from 'vitest';
import { listKeyTarget } from './use-list-keys.ts';

test.each([
  ['down from nothing is the first', 'ArrowDown', -1, 5, 0],
  ['up from nothing is the last', 'ArrowUp', -1, 5, 4],
  ['down stops at the end', 'ArrowDown', 4, 5, 4],
  ['up stops at the start', 'ArrowUp', 0, 5, 0],
  ['End', 'End', 1, 5, 4],
  ['an empty list goes nowhere', 'ArrowDown', -1, 0, undefined],
  ['other keys are left alone', 'a', 2, 5, undefined],
])('%s', (_name, key, index, count, target) => {
  expect(listKeyTarget(key, index, count)).toBe(target);
});
