import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { safetyFirst } from './safety-first.ts';

it.each([
  ['Ask for their name.\nIf there is smoke, tell them to get out.', ['If there is smoke']],
  ['If there is smoke, tell them to get out.\nAsk for their name.', []],
  ['Ask for their name.\nIf it is blue, tell them so.', []],
])('danger that is spoken of only after questions is found: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === safetyFirst.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
