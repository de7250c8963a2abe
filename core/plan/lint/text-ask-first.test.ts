import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { textAskFirst } from './text-ask-first.ts';

it.each([
  ['[[send-text "Hi"]]', ['[[send-text "Hi"]]']],
  ['Ask if we may text them.\nIf yes:\n- [[send-text "Hi"]]', []],
])('a text that nobody asked the caller about is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === textAskFirst.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
