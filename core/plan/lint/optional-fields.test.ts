import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { optionalFields } from './optional-fields.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

it.each([
  [
    'Get their name, phone, email, address, car make, car model and plate.',
    ['Get their name, phone, email, address, car make, car model and plate.'],
  ],
  ['Get their name, phone, email, address, car make, car model and plate (optional).', []],
  ['Get their name, phone and email.', []],
])('a job that must have everything is asked what could wait: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === optionalFields.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
