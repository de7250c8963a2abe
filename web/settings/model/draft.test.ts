import { expect, test } from 'vitest';
import { keyWords, moved, sent } from './draft.ts';

const endpoint = { baseUrl: ' https://api.example.com/v1 ', model: 'small', keySet: true };

test('a key that was not touched is not sent, so that it stays as it is', () => {
  expect(sent(endpoint)).toEqual({ baseUrl: 'https://api.example.com/v1', model: 'small' });
  expect(sent({ ...endpoint, key: '' })).not.toHaveProperty('key');
  expect(sent({ ...endpoint, key: 'sk' })).toMatchObject({ key: 'sk' });
  expect(sent({ ...endpoint, key: null })).toMatchObject({ key: null });
});

test.each([
  [{}, /^Set/],
  [{ keySet: false }, /^Not set/],
  [{ key: 'sk' }, /Will be set/],
  [{ key: null }, /taken away/],
])('the words for a key (%j) tell whether there is one', (change, words) => {
  expect(keyWords({ ...endpoint, ...change })).toMatch(words);
});

test('an endpoint moves to its place and the others keep their order', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
