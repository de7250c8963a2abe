import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { confirmBeforeTransfer } from './confirm-before-transfer.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

it.each([
  ['Transfer to the front desk. If nobody answers, take a message.', ['Transfer to the front desk.']],
  [
    'Ask if they want to leave a message or be connected.\nIf they want to be connected, transfer to the front desk. Otherwise, take a message.',
    [],
  ],
  ['If they ask for a person, transfer to the front desk.\nTake a message.', []],
  ['Transfer to the front desk.', []],
])(
  'a transfer that nobody asked about is found, where a message is offered elsewhere: %j',
  (text, places) => {
    const { problems } = compile(text, EXAMPLE_CONTEXT);
    const found = problems.filter(({ code }) => code === confirmBeforeTransfer.code);
    expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
  },
);
