import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { LINT_RULES } from './lint.ts';

it('every rule has a code of its own and a line for the docs', () => {
  expect(new Set(LINT_RULES.map(({ code }) => code)).size).toBe(LINT_RULES.length);
  for (const { code, about } of LINT_RULES)
    expect([code, about]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/\w.*\.$/)]);
});

it('a fix that adds a line settles its finding', () => {
  const context = { destinations: [], webhooks: [] };
  let text = 'Use this job when a caller wants a visit.\n\n1. Ask for their name.';
  for (const code of ['refusal-path', 'closing']) {
    const fix = compile(text, context).problems.find((problem) => problem.code === code)?.fix;
    expect(fix).toBeDefined();
    if (fix) text = text.slice(0, fix.span[0]) + fix.text + text.slice(fix.span[1]);
    expect(compile(text, context).problems.map((problem) => problem.code)).not.toContain(code);
  }
});
