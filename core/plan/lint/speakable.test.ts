import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { speakable } from './speakable.ts';

it.each([
  ['Say: “Go to https://example.com now.”', ['Say: “Go to https://example.com now.”']],
  ['Say: “One. Two. Three.”', ['Say: “One. Two. Three.”']],
  ['Say: “One. Two.”', []],
  ['Say: “Dr. Lee is here. She calls back.”', []],
  ['[[send-text "Book: https://example.com"]]', []],
])('a script that cannot be said in a breath is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === speakable.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
