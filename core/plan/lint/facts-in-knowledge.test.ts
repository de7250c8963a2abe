import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { factsInKnowledge } from './facts-in-knowledge.ts';

it.each([
  ['Tell them the visit costs $89.', ['Tell them the visit costs $89.']],
  ['Tell them we are open 9 am to 5 pm.', ['Tell them we are open 9 am to 5 pm.']],
  ['Tell them we are at 12 Main Street.', ['Tell them we are at 12 Main Street.']],
  ['Tell them the team calls back.', []],
])('prices, hours and addresses are found, in what is said and in the background: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === factsInKnowledge.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
