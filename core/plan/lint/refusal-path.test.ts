import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { refusalPath } from './refusal-path.ts';

it.each([
  ['Ask for their name.', ['']],
  ['Ask for their name.\nIf the caller will not answer a question, go on to the next one.', []],
  ['Ask for their phone number.\nIf they refuse to give a phone number, take a message.', []],
  ['Ask for their name (optional).', []],
])('a job that asks and has no answer to a refusal is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === refusalPath.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
