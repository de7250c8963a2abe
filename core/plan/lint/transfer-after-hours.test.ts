import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';
import { transferAfterHours } from './transfer-after-hours.ts';

it.each([
  ['After hours, transfer to the front desk.', ['transfer to the front desk.']],
  [
    'During business hours, transfer to the front desk. Otherwise, transfer to the front desk.',
    ['transfer to the front desk.'],
  ],
  ['After hours, [[transfer-call to="On-call technician"]]', []],
  ['After hours, transfer to the front desk. If nobody answers, take a message.', []],
  ['During business hours, transfer to the front desk. Otherwise, take a message.', []],
])('a transfer to where nobody is expected after hours is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === transferAfterHours.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
