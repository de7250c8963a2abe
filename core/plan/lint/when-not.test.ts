import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';
import { whenNot } from './when-not.ts';

it.each([
  [
    'Use this job when a caller wants a table.\n1. Ask for their name.',
    ['Use this job when a caller wants a table.'],
  ],
  ['Use this job when a caller wants a table. Not for events.\n1. Ask for their name.', []],
  ['1. Ask for their name.', []],
  ['Use este trabajo cuando alguien quiere una mesa. No es para eventos.\nPida su nombre.', []],
])('a job that says when it runs and not when it does not is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === whenNot.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
