import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { bothBranches } from './both-branches.ts';

it.each([
  ['Ask if it is urgent today.\nIf yes, transfer to the front desk.', ['If yes']],
  ['Ask if it is urgent today.\nIf yes, transfer to the front desk. Otherwise, take a message.', []],
  ['If they swear, transfer to the front desk.', []],
])('a decision with one answer left open is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === bothBranches.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
