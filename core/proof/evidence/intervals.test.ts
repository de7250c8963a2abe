import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pairs, pairedDifference, wilsonInterval } from './intervals.ts';

/** Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %i in %i is the published one', (passed, of, low, high) => {
  const [lower, upper] = wilsonInterval(passed, of);
  expect(lower).toBeCloseTo(low, 4);
  expect(upper).toBeCloseTo(high, 4);
});

/**
 * Before and after swapped, since published tables give first minus second. Bentur 2009 as printed in Fagerland, Lydersen and Laake,
 * “Recommended tests and confidence intervals for paired binomial proportions”, Statistics in Medicine 2014, 33:2850–2875.
 */
test.each<[string, Pairs, number, number, number]>([
  ['Bentur 2009', { both: 1, onlyAfter: 1, onlyBefore: 7, neither: 12 }, -0.286, -0.507, -0.026],
  ['Altman 2000, table 6.2', { both: 14, onlyAfter: 5, onlyBefore: 0, neither: 22 }, 0.122, 0.011, 0.226],
])('the paired difference of %s is the published one', (_, pairs, delta, low, high) => {
  const found = pairedDifference(pairs);
  expect(found.delta).toBeCloseTo(delta, 3);
  expect(found.interval[0]).toBeCloseTo(low, 3);
  expect(found.interval[1]).toBeCloseTo(high, 3);
});

const counts = fc.record({
  both: fc.nat(60),
  onlyBefore: fc.nat(60),
  onlyAfter: fc.nat(60),
  neither: fc.nat(60),
});

test('an interval holds its difference, stays within −1 and 1, and turns round with the texts', () => {
  fc.assert(
    fc.property(counts, (pairs) => {
      const { delta, interval } = pairedDifference(pairs);
      expect(interval[0]).toBeLessThanOrEqual(delta + 1e-12);
      expect(interval[1]).toBeGreaterThanOrEqual(delta - 1e-12);
      expect(interval[0]).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(interval[1]).toBeLessThanOrEqual(1 + 1e-12);
      const turned = pairedDifference({
        ...pairs,
        onlyBefore: pairs.onlyAfter,
        onlyAfter: pairs.onlyBefore,
      });
      expect(turned.interval[0]).toBeCloseTo(-interval[1], 9);
    }),
  );
});

test('without a single differing pair nothing is proven', () => {
  const { interval } = pairedDifference({ both: 40, onlyBefore: 0, onlyAfter: 0, neither: 8 });
  expect(interval[0]).toBeLessThanOrEqual(0);
  expect(interval[1]).toBeGreaterThanOrEqual(0);
});
