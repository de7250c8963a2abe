import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { closing } from './closing.ts';

it.each([
  ['Ask for their name.', ['']],
  ['Ask for their name. Say goodbye.', []],
  ['Ask for their name.\n[[transfer-call to="Front desk"]]', []],
  ['Ask if it is urgent.\nIf yes, transfer to the front desk. Otherwise, hang up.', []],
])('a job that stops without a goodbye is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === closing.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
