/**
 * One utterance: for every job its evidence (own, then lead over the best rival), and which job it means; -1 for none. `share`: what it
 * counts beside others (1 unless told); `weight`: its part of what all that mean none count together.
 */
export type Example = { jobs: Float64Array[]; meant: number; weight?: number; share?: number };

export type Fitted = { weights: Float64Array; none: number };

const ROUNDS = 80;
const RATE = 0.2;
const SHRINK = 1e-3;

/**
 * Softmax regression over the jobs and "none", by Adam from zero: no chance in it, so a run can be repeated. Utterances that mean
 * none weigh, all together, nearly as much as those that mean a job; `weight` shares that out among them.
 */
export function regress(examples: readonly Example[]): Fitted {
  const size = examples[0]?.jobs[0]?.length ?? 0;
  const meant = examples.reduce((sum, { meant, share = 1 }) => sum + (meant < 0 ? 0 : share), 0);
  const strangers = examples.reduce(
    (sum, { meant, weight = 1, share = 1 }) => sum + (meant < 0 ? weight * share : 0),
    0,
  );
  const forNone = (0.9 * meant) / Math.max(1, strangers);
  const total = meant + forNone * strangers;
  const counts = ({ meant, weight = 1, share = 1 }: Example) => share * (meant < 0 ? forNone * weight : 1);
  // The last weight is the log odds of none.
  const weights = new Float64Array(size + 1);
  const [mean, square] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight, k) => (k < size ? SHRINK * weight : 0));
    for (const example of examples) climb(slope, example, weights, counts(example) / total);
    for (let k = 0; k <= size; k += 1) {
      const gradient = slope[k] ?? 0;
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * gradient;
      square[k] = 0.99 * (square[k] ?? 0) + 0.01 * gradient * gradient;
      const step =
        (mean[k] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[k] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      weights[k] = (weights[k] ?? 0) - RATE * step;
    }
  }
  return { weights: weights.slice(0, size), none: weights[size] ?? 0 };
}

function climb(slope: Float64Array, { jobs, meant }: Example, weights: Float64Array, share: number): void {
  const none = jobs.length;
  const odds = [...jobs.map((evidence) => dot(evidence, weights)), weights[weights.length - 1] ?? 0];
  const top = Math.max(...odds);
  const powers = odds.map((value) => Math.exp(value - top));
  const sum = powers.reduce((all, power) => all + power, 0);
  for (let j = 0; j <= none; j += 1) {
    const error = share * ((powers[j] ?? 0) / sum - (j === (meant < 0 ? none : meant) ? 1 : 0));
    const evidence = jobs[j];
    if (!evidence) slope[slope.length - 1] = (slope[slope.length - 1] ?? 0) + error;
    else for (let k = 0; k < evidence.length; k += 1) slope[k] = (slope[k] ?? 0) + error * (evidence[k] ?? 0);
  }
}

export function dot(evidence: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < evidence.length; k += 1) sum += (evidence[k] ?? 0) * (weights[k] ?? 0);
  return sum;
}
