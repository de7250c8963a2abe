import { evidenceFor } from './routing/features.ts';
import { bare, indexJobs, type JobIndex } from './routing/job-index.ts';
import { WEIGHTS, type Weights } from './routing/weights.ts';
import type { Similarity } from './similarity.ts';

export { indexJobs } from './routing/job-index.ts';
export type { Similarity } from './similarity.ts';

/** What routing may read of a job; step text is left out, since it is full of words that all jobs share. */
export type RoutableJob = {
  id: string;
  name: string;
  description: string;
  /** The author's own; drafts say nothing that name and description do not. */
  phrases: string[];
  when: string[];
  notWhen: string[];
};

/** `matched`: the stems that the caller's words and the job share, by themselves or by meaning. */
export type JobScore = { jobId: string; score: number; matched: string[] };

export type Routing = {
  chosen: string | null;
  /** Set when two jobs are about as likely: the agent asks "is it about A or B?". */
  choices: [string, string] | null;
  /** Best first, 0 to 1; from `MATCH` on a job is meant. */
  scores: JobScore[];
  reason: 'match' | 'close' | 'none';
};

/** A score at which a job is meant. `none` in the weights is set so that this is one half. */
export const MATCH = 0.5;
/** Two jobs closer than this, by log odds, are both named to the caller. */
export const CLOSE = 0.25;
/**
 * Without a shared word or meaning only sentences this near to a phrase count: a sibling request sounds alike. The everyday requests
 * know siblings apart, so where they were looked at they decide.
 */
export const NEAR_PHRASE = 0.72;
/** What a job's "not when" line takes from its log odds at full overlap. */
const REFUSED = 4;

const indexes = new WeakMap<readonly RoutableJob[], JobIndex>();

/** Which of the attached jobs the caller's words are about. Under a millisecond once the list has been seen. */
export function route(heard: string, jobs: readonly RoutableJob[], similarity?: Similarity): Routing {
  const index = indexes.get(jobs) ?? indexJobs(jobs);
  indexes.set(jobs, index);
  const evidence = evidenceFor(heard, index, similarity);
  const odds = jobs.map((job, i) => {
    const { features = [], refused = 0 } = evidence[i] ?? {};
    const weights = weightsFor(job, similarity !== undefined);
    return (
      oddsOf(
        i,
        features,
        evidence.map((other) => other.features),
        weights,
      ) -
      REFUSED * refused
    );
  });
  const scores = jobs.map((job, i) => ({
    jobId: job.id,
    score: logistic(odds[i] ?? 0),
    matched: evidence[i]?.matched ?? [],
    odds: odds[i] ?? 0,
  }));
  scores.sort((a, b) => b.odds - a.odds);
  const verbatim = saidVerbatim(heard, index);
  return verbatim ? certain(verbatim, heard, scores) : decided(scores, similarity);
}

/** The one job whose name or phrase these words are, letter for letter: its author has said that they mean it. */
function saidVerbatim(heard: string, { jobs }: JobIndex): string | null {
  const said = bare(heard);
  const found = jobs.filter(({ verbatim }) => verbatim.has(said));
  return said !== '' && found.length === 1 ? (found[0]?.job.id ?? null) : null;
}

function certain(jobId: string, heard: string, ranked: readonly JobScore[]): Routing {
  const others = ranked
    .filter((score) => score.jobId !== jobId)
    .map(({ jobId: id, score, matched }) => ({ jobId: id, score, matched }));
  return {
    chosen: jobId,
    choices: null,
    scores: [{ jobId, score: 1, matched: [heard.trim()] }, ...others],
    reason: 'match',
  };
}

function decided(ranked: (JobScore & { odds: number })[], similarity?: Similarity): Routing {
  const scores = ranked.map(({ jobId, score, matched }) => ({ jobId, score, matched }));
  const [best, second] = ranked;
  const { everyday, phrases = 0 } = similarity?.[best?.jobId ?? ''] ?? {};
  const near = best && (best.matched.length > 0 || everyday !== undefined || phrases >= NEAR_PHRASE);
  if (!best || best.score < MATCH || !near) return { chosen: null, choices: null, scores, reason: 'none' };
  if (second && second.score >= MATCH && best.odds - second.odds < CLOSE) {
    return { chosen: null, choices: [best.jobId, second.jobId], scores, reason: 'close' };
  }
  return { chosen: best.jobId, choices: null, scores, reason: 'match' };
}

function weightsFor(job: RoutableJob, sentences: boolean): Weights {
  const phrased = job.phrases.length > 0;
  if (sentences) return phrased ? WEIGHTS.sentencesAndPhrases : WEIGHTS.sentences;
  return phrased ? WEIGHTS.wordsAndPhrases : WEIGHTS.words;
}

/** Log odds of the job against none: its evidence, and its lead over the best rival on each. */
function oddsOf(
  own: number,
  features: readonly number[],
  all: readonly (readonly number[])[],
  weights: Weights,
): number {
  let sum = -weights.none;
  for (let k = 0; k < features.length; k += 1) {
    let rival = all.length > 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let i = 0; i < all.length; i += 1) if (i !== own) rival = Math.max(rival, all[i]?.[k] ?? 0);
    const value = features[k] ?? 0;
    sum += (weights.own[k] ?? 0) * value + (weights.lead[k] ?? 0) * (value - rival);
  }
  return sum;
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
