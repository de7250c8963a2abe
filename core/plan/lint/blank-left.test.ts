import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { blankLeft } from './blank-left.ts';

it.each([
  ['Tell them that {{blank.person}} will call.', ['{{blank.person}}']],
  ['[[take-message for="{{blank.person}}"]]', ['{{blank.person}}']],
  ['Tell them that {{business.name}} is closed.', []],
])('a blank of a template that is not filled in is shown at its place: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === blankLeft.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
