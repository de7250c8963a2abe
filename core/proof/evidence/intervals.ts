/** Lower and upper bound, as shares. */
export type Interval = [low: number, high: number];

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval for `passed` of `of` (Wilson 1927; method 3 in Newcombe 1998, Statistics in Medicine 17:857–872). It stays
 * within 0 and 1 and is honest for few calls and for all or none; [0, 1] when there was no call.
 */
export function wilsonInterval(passed: number, of: number): Interval {
  if (of === 0) return [0, 1];
  const share = passed / of;
  const middle = 2 * passed + Z * Z;
  const reach = Z * Math.sqrt(Z * Z + 4 * passed * (1 - share));
  const whole = 2 * (of + Z * Z);
  return [passed === 0 ? 0 : (middle - reach) / whole, passed === of ? 1 : (middle + reach) / whole];
}

/** How pairs of calls went: the same scenario and the same words of the caller, on the text before and after. */
export type Pairs = { both: number; onlyBefore: number; onlyAfter: number; neither: number };

/**
 * The difference of two paired shares, after minus before, with Newcombe's interval (method 10 in “Improved confidence intervals for
 * the difference between binomial proportions based on paired data”, Statistics in Medicine 1998, 17:2635–2650): Wilson's intervals
 * of both shares, joined by their correlation. [-1, 1] when there was no pair.
 */
export function pairedDifference(pairs: Pairs): { delta: number; interval: Interval } {
  const { both, onlyBefore, onlyAfter, neither } = pairs;
  const of = both + onlyBefore + onlyAfter + neither;
  if (of === 0) return { delta: 0, interval: [-1, 1] };
  const [before, after] = [(both + onlyBefore) / of, (both + onlyAfter) / of];
  const [lowBefore, highBefore] = wilsonInterval(both + onlyBefore, of);
  const [lowAfter, highAfter] = wilsonInterval(both + onlyAfter, of);
  const phi = correlation(pairs);
  const delta = after - before;
  const joined = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    delta,
    interval: [
      delta - joined(after - lowAfter, highBefore - before),
      delta + joined(highAfter - after, before - lowBefore),
    ],
  };
}

/** Phi of the table, pulled towards 0 where it is positive, as method 10 has it; 0 where a margin is empty. */
function correlation({ both, onlyBefore, onlyAfter, neither }: Pairs): number {
  const margins = (both + onlyBefore) * (onlyAfter + neither) * (both + onlyAfter) * (onlyBefore + neither);
  if (margins === 0) return 0;
  const of = both + onlyBefore + onlyAfter + neither;
  const excess = both * neither - onlyBefore * onlyAfter;
  const corrected = excess > of / 2 ? excess - of / 2 : Math.min(excess, 0);
  return corrected / Math.sqrt(margins);
}
