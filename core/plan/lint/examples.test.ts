import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { COMPILER_GUIDELINES } from './compiler-guidelines.ts';
import { LINT_RULES } from './lint.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

const guidelines = [...LINT_RULES, ...COMPILER_GUIDELINES];
const codesOf = (text: string) => compile(text, EXAMPLE_CONTEXT).problems.map(({ code }) => code);

describe('what the guide shows', () => {
  it('has a code of its own, a heading and a sentence for each rule', () => {
    expect(new Set(guidelines.map(({ code }) => code)).size).toBe(guidelines.length);
    expect(new Set(guidelines.map(({ title }) => title)).size).toBe(guidelines.length);
    for (const { code, title, about } of guidelines)
      expect([code, title, about]).toEqual([
        expect.stringMatching(/^[a-z]+(?:-[a-z]+)*$/),
        expect.stringMatching(/^\p{Lu}.*[^.]$/u),
        expect.stringMatching(/^\p{Lu}.*\.$/u),
      ]);
  });

  it.each(guidelines)(
    '$code: the first text of the example is found, the second is not',
    ({ code, example }) => {
      expect(codesOf(example.before)).toContain(code);
      expect(codesOf(example.after)).not.toContain(code);
    },
  );

  it.each(guidelines)(
    '$code: finds with the severity that the guide names',
    ({ code, severity, example }) => {
      const found = compile(example.before, EXAMPLE_CONTEXT).problems.filter(
        (problem) => problem.code === code,
      );
      expect(found.map((problem) => problem.severity)).toEqual(found.map(() => severity));
    },
  );
});
