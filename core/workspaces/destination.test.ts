import { expect, test } from 'vitest';
import { spokenDestination } from './destination.ts';

test.each([
  ['Front desk', 'the front desk'],
  ['On-call dentist', 'the on-call dentist'],
  ['Manager', 'the manager'],
  ['the front desk', 'the front desk'],
  ['HR team', 'the HR team'],
  ['Dr. Lee', 'Dr. Lee'],
  ['Dana Whitfield', 'Dana Whitfield'],
  ['Manny', 'Manny'],
  ['Billing', 'Billing'],
])('%s is spoken of as %s', (name, spoken) => {
  expect(spokenDestination(name)).toBe(spoken);
});
