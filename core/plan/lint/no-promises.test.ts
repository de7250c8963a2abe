import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { noPromises } from './no-promises.ts';

it.each([
  ['Tell them we will be there soon.', ['Tell them we will be there soon.']],
  ['Tell them someone calls within 15 minutes.', ['Tell them someone calls within 15 minutes.']],
  ['Tell them we guarantee it.', ['Tell them we guarantee it.']],
  ['Tell them the team looks at it.', []],
])('a promise of a time or an outcome is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === noPromises.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
