import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { nothingAfterTransfer } from './nothing-after-transfer.ts';

it.each([
  ['Transfer to the front desk. Tell them goodbye.', ['Tell them goodbye.']],
  ['Transfer to the front desk. If nobody answers, take a message.', []],
  ['If they insist, transfer to the front desk.\nAsk for their name.', []],
])('what can never be said after a transfer is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === nothingAfterTransfer.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
