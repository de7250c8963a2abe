import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { oneQuestion } from './one-question.ts';

it.each([
  ['Ask: “Who are you? Where are you?”', ['Ask: “Who are you? Where are you?”']],
  ['Ask if they are safe and whether they need help.', ['Ask if they are safe and whether they need help.']],
  ['Ask: “Who are you?”\nAsk: “Where are you?”', []],
])('several questions in one breath are found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === oneQuestion.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
