import type { Evidence } from './known.ts';

export type Weights = Evidence & { bias: number };

/**
 * When a passage answers, as `cli/train/knowledge-weights.ts` fits and prints it: six businesses, each left out in turn for the figures
 * in docs/quality.md. Two significant figures are all that such data bears.
 */
export const MEANT: Weights = {
  likeness: 13,
  background: -20,
  covered: 2.7,
  unexplained: -3.2,
  misfit: -0.42,
  bias: 1.3,
};

/** By words alone, while there is no sentence model. */
export const WORDED: Weights = {
  likeness: 0,
  background: 0,
  covered: 3.5,
  unexplained: -1.9,
  misfit: -1.5,
  bias: 0.32,
};
