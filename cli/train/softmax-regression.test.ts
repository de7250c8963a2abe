import { expect, test } from 'vitest';
import { dot, type Example, regress } from './softmax-regression.ts';

/** Two jobs, one piece of evidence: the job that has it is meant, and none where neither has. */
const examples: Example[] = Array.from({ length: 40 }, (_, i) => {
  const meant = (i % 4) - 1 > 1 ? -1 : (i % 4) - 1;
  return { meant, jobs: [Float64Array.of(meant === 0 ? 1 : 0), Float64Array.of(meant === 1 ? 1 : 0)] };
});

test('evidence that tells jobs apart gets its weight, and none wins without it', () => {
  const { weights, none } = regress(examples);
  expect(dot(Float64Array.of(1), weights)).toBeGreaterThan(none);
  expect(dot(Float64Array.of(0), weights)).toBeLessThan(none);
});

test('the same examples give the same weights', () => {
  expect(regress(examples)).toEqual(regress(examples));
});
