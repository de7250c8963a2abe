import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { figuresOf } from './figures.ts';

test('a plan in numbers: a field that two steps ask for is one, emoji are one character', () => {
  const text =
    'Use this job when asked.\n\n1. Ask for their full name.\n2. If they are new, ask for their full name. 🙂';
  const figures = figuresOf(text, compile(text, { destinations: [], webhooks: [] }));
  expect(figures).toMatchObject({ fields: 1, length: [...text].length });
  expect(figures.steps).toBeGreaterThan(1);
  expect(figures.understood).toBeLessThanOrEqual(1);
});
