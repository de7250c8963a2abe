import { expect, test } from 'vitest';
import type { Change } from '../../../core/plan/optimize/change.ts';
import { acceptedOf, stepped } from './choices.ts';

const change = (id: string, proposed: Change['default'] = 'accept'): Change => ({
  ...{ id, title: id, reason: '', rule: id, after: '' },
  span: [0, 0],
  default: proposed,
});
const all = [change('a'), change('b', 'leave'), change('c')];

test('what takes words out is left until somebody accepts it', () => {
  expect(acceptedOf(all, {}).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(acceptedOf(all, { b: 'accept', c: 'leave' }).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('J and K go through the changes and stop at both ends', () => {
  expect(stepped(all, null, 1)?.id).toBe('a');
  expect(stepped(all, 'a', 1)?.id).toBe('b');
  expect(stepped(all, 'c', 1)?.id).toBe('c');
  expect(stepped(all, null, -1)?.id).toBe('c');
  expect(stepped([], 'c', 1)).toBeUndefined();
});
