import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { knownNumber } from './known-number.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

it.each([
  ['Ask for the number they are calling from.', ['Ask for the number they are calling from.']],
  ['Ask for the best number to call back.', []],
  ['Ask where they are calling from.', []],
])('a question for the number that shows is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === knownNumber.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
