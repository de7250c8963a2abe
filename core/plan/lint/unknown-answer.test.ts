import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';
import { unknownAnswer } from './unknown-answer.ts';

it.each([
  ['Answer questions about parking from Knowledge.', ['Answer questions about parking from Knowledge.']],
  ['Answer questions about parking from Knowledge.\nNever guess.', []],
  ['Look it up in Knowledge. If you do not know, take a message.', []],
  ['Ask for their name.', []],
])('a job that answers questions and has no word for what is not known is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === unknownAnswer.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
