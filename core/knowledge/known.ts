import type { RankedPassage } from './rank.ts';
import { MEANT, type Weights, WORDED } from './weights.ts';

/** What tells "in Knowledge" from "not in Knowledge", of a question and its best passage. */
export type Evidence = {
  likeness: number;
  /** How like the question is to all the pages: a vague question is a little like everything. */
  background: number;
  covered: number;
  unexplained: number;
  /** 1 when a kind of value was asked for that the passage does not hold. */
  misfit: number;
};

/** With few pages their mean says little, so it leans on what is usual: this many passages of this likeness. */
const USUAL = { passages: 4, likeness: 0.3 };
/** Words that share nothing with the passage are still a question about it when they mean nearly the same. */
const NEARLY_THE_SAME = 0.55;

export function evidenceOf(ranked: readonly RankedPassage[]): Evidence | null {
  const [best] = ranked;
  if (!best) return null;
  const likenesses = ranked.flatMap(({ likeness }) => (likeness === null ? [] : [likeness]));
  const sum = likenesses.reduce((all, one) => all + one, USUAL.passages * USUAL.likeness);
  return {
    likeness: best.likeness ?? 0,
    background: best.likeness === null ? 0 : sum / (likenesses.length + USUAL.passages),
    covered: best.covered,
    unexplained: best.unexplained,
    misfit: best.holds === false ? 1 : 0,
  };
}

/**
 * Whether the best passage answers the question, by two tests, since a score alone cannot tell "not in Knowledge" from "in Knowledge":
 * the passage stands out from all that is known, by as much as words and meaning ask together; and it names the thing that was asked about,
 * or means nearly the same.
 */
export function isKnown(ranked: readonly RankedPassage[]): boolean {
  const [best] = ranked;
  const evidence = evidenceOf(ranked);
  if (!best || !evidence) return false;
  if (!(best.names && best.matched.length > 0) && (best.likeness ?? 0) < NEARLY_THE_SAME) return false;
  return sureness(evidence, best.likeness === null ? WORDED : MEANT) >= 0;
}

/** Log odds that the passage answers, moved so that 0 is where the agent begins to answer. */
export function sureness(evidence: Evidence, weights: Weights): number {
  let sum = weights.bias;
  for (const name of EVIDENCE) sum += weights[name] * evidence[name];
  return sum;
}

export const EVIDENCE = ['likeness', 'background', 'covered', 'unexplained', 'misfit'] as const;
