import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { readBack } from './read-back.ts';

it.each([
  ['Ask for the callback number.', ['Ask for the callback number.']],
  ['Ask for the callback number. Read the number back.', []],
  ['Ask for their name.', []],
])('a phone number that no line reads back is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === readBack.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
