import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { whenToUse } from './when-to-use.ts';

it.each([
  ['1. Ask for their name.', ['1. Ask for their name.']],
  ['Trigger: caller wants a table\n1. Ask for their name.', []],
  ['', []],
])('a job that does not say when it runs is asked to: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === whenToUse.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
