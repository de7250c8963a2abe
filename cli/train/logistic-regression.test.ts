import { expect, test } from 'vitest';
import { fitLogistic, oddsOf } from './logistic-regression.ts';

const cases = [0, 1, 2, 3, 6, 7, 8, 9].map((value) => ({ evidence: [value, 5], holds: value > 4 }));

test('what holds gets odds above zero and what does not below, and a constant weighs nothing', () => {
  const weights = fitLogistic(cases);
  for (const { evidence, holds } of cases) expect(oddsOf(evidence, weights) > 0).toBe(holds);
  expect(weights[1]).toBeCloseTo(0);
});

test('a run can be repeated', () => {
  expect(fitLogistic(cases)).toEqual(fitLogistic(cases));
});
