import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';
import { textReceipt } from './text-receipt.ts';

it.each([
  ['Ask if we may text them.\nIf yes, [[send-text "Hi"]]. Otherwise, go on.', ['[[send-text "Hi"]]']],
  ['Ask if we may text them.\nIf yes, [[send-text "Hi"]]. Otherwise, go on.\nAsk if they got it.', []],
  ['[[send-text "Hi"]]', []],
])('a text that nobody asks about afterwards is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === textReceipt.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
