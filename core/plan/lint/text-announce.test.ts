import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';
import { textAnnounce } from './text-announce.ts';

it.each([
  ['Ask if we may text them.\nIf yes, [[send-text "Hi"]]. Otherwise, go on.', ['[[send-text "Hi"]]']],
  [
    'Ask if we may text them.\nIf yes, tell them it is on its way and [[send-text "Hi"]]. Otherwise, go on.',
    [],
  ],
  ['[[send-text "Hi"]]', []],
])('a text that goes out without a word is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === textAnnounce.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
