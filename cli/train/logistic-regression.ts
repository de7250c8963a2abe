/** Evidence of one case and whether it holds. */
export type Case = { evidence: readonly number[]; holds: boolean };

const ROUNDS = 4000;
const RATE = 0.3;
const SHRINK = 1 / 120;

/**
 * Logistic regression by plain gradient descent on evenly scaled evidence, from zero: no chance in it, so a run can be repeated. The
 * last of the weights is the bias.
 */
export function fitLogistic(cases: readonly Case[]): number[] {
  const size = cases[0]?.evidence.length ?? 0;
  const scales = Array.from({ length: size }, (_, k) =>
    scaleOf(cases.map(({ evidence }) => evidence[k] ?? 0)),
  );
  const scaled = cases.map(({ evidence, holds }) => ({
    holds,
    values: [...evidence.map((value, k) => (value - (scales[k]?.mean ?? 0)) / (scales[k]?.spread ?? 1)), 1],
  }));
  const weights = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, k) => (k < size ? SHRINK * weight : 0));
    for (const { values, holds } of scaled) {
      const error = 1 / (1 + Math.exp(-dot(values, weights))) - (holds ? 1 : 0);
      for (const [k, value] of values.entries()) slope[k] = (slope[k] ?? 0) + (error * value) / cases.length;
    }
    for (const [k, step] of slope.entries()) weights[k] = (weights[k] ?? 0) - RATE * step;
  }
  const plain = scales.map(({ spread }, k) => (weights[k] ?? 0) / spread);
  const bias =
    (weights[size] ?? 0) - plain.reduce((sum, weight, k) => sum + weight * (scales[k]?.mean ?? 0), 0);
  return [...plain, bias];
}

export function oddsOf(evidence: readonly number[], weights: readonly number[]): number {
  return dot([...evidence, 1], weights);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  return { mean, spread: Math.sqrt(variance) || 1 };
}
