import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { length } from './length.ts';

it.each([
  [2_500, 0],
  [2_501, 1],
])('a job over 2,500 characters is found: %i', (count, findings) => {
  // Emoji are two units and one character: limits count characters.
  const text = '😀'.repeat(count);
  const { problems } = compile(text, { destinations: [], webhooks: [] });
  expect(problems.filter(({ code }) => code === length.code)).toHaveLength(findings);
});
