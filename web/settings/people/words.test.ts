import { expect, test } from 'vitest';
import { rolesGivenBy } from './words.ts';

test('only an owner is offered to make an owner', () => {
  expect(rolesGivenBy('owner').map(({ value }) => value)).toContain('owner');
  expect(rolesGivenBy('admin').map(({ value }) => value)).toEqual(['admin', 'member']);
});
