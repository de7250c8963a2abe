import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { alternativeBeforeTransfer } from './alternative-before-transfer.ts';

it.each([
  ['Transfer to the front desk.', ['Transfer to the front desk.']],
  [
    'Ask if they want to leave a message or be connected.\nIf they want to be connected, transfer to the front desk.',
    [],
  ],
])('a transfer without a choice is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === alternativeBeforeTransfer.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
