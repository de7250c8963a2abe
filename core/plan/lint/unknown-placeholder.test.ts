import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';

it.each([
  ['Tell them {{fields.nope}} is noted.', ['{{fields.nope}}']],
  ['Ask for their name.\nTell {{fields.name}} that we call back.', []],
  ['Tell them {{caller.number}} is noted.', []],
])('a placeholder that nothing fills is shown at its place: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === unknownPlaceholder.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
