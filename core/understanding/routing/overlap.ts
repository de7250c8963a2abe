import { searchText } from '../../shared/text.ts';
import { draftPhrases } from '../draft-phrases.ts';
import { MATCH, type RoutableJob, route, type Similarity } from '../route.ts';

/** A sentence that its author means for a job, and the job as it stands without it. */
export type Probe = { said: string; jobId: string; without: RoutableJob };

/**
 * What a caller may say that was meant for one job, and for which another is a match by the scores of routing. `elsewhere`: without this
 * very sentence the job would lose it to the other.
 */
export type Clash = { said: string; jobId: string; otherId: string; score: number; elsewhere: boolean };

/** How far a look at jobs beside each other is, in pairs; `found` holds what is known so far, `whole` resolves with all of it. */
export type ClashCheck = { found: Clash[]; done: number; of: number; whole: Promise<Clash[]> };

/** Two jobs that callers of either may start, with what they may say. */
export type Overlap = { jobIds: [string, string]; said: string[] };

/** More than these of one job say nothing new, and each costs a look at every job. */
const PROBES = 12;
/** One sentence alone makes an overlap only when the other job is this sure of it. */
const SURE = 0.75;

/** What callers say for a job: its phrases, else drafts out of its text. */
export function probesOf(job: RoutableJob): Probe[] {
  const phrases = job.phrases.length > 0 ? job.phrases : draftPhrases(job, []);
  return phrases.slice(0, PROBES).map((said) => ({ said, jobId: job.id, without: withoutPhrase(job, said) }));
}

const QUOTED = /[“"«]([^“”"«»\n]{2,200}?)[.,;]?[”"»],?\s*/g;

/** A line that quotes the phrase keeps its own words: “wants a table: ‘…’” stays “wants a table”. */
function withoutPhrase(job: RoutableJob, said: string): RoutableJob {
  const key = searchText(said);
  return {
    ...job,
    phrases: job.phrases.filter((phrase) => searchText(phrase) !== key),
    when: job.when.map((line) =>
      line.replace(QUOTED, (quote, inside: string) => (searchText(inside) === key ? '' : quote)),
    ),
  };
}

/** The likeliest other job that the sentence is a match for, though it is a phrase of its own job; null where no other is one. */
export function rivalOf(
  { said, jobId }: Probe,
  jobs: readonly RoutableJob[],
  similarity?: Similarity,
): { otherId: string; score: number } | null {
  const rival = route(said, jobs, similarity).scores.find((other) => other.jobId !== jobId);
  return rival && rival.score >= MATCH ? { otherId: rival.jobId, score: rival.score } : null;
}

/** The same jobs, of which the probe's own stands without its sentence. */
export function withoutProbe({ jobId, without }: Probe, jobs: readonly RoutableJob[]): RoutableJob[] {
  return jobs.map((job) => (job.id === jobId ? without : job));
}

/** Whether the sentence leads to the other job, once its own no longer holds it; `jobs` and `similarity` are those of `withoutProbe`. */
export function leadsElsewhere(
  { said }: Probe,
  otherId: string,
  jobs: readonly RoutableJob[],
  similarity?: Similarity,
): boolean {
  return route(said, jobs, similarity).chosen === otherId;
}

/** Of each sentence the clash with the job that it speaks for most: it leads to one job at a time. */
export function strongest(clashes: readonly Clash[]): Clash[] {
  const best = new Map<string, Clash>();
  for (const clash of clashes) {
    const key = `${clash.jobId} ${clash.said}`;
    const known = best.get(key);
    if (!known || clash.score > known.score) best.set(key, clash);
  }
  return [...best.values()];
}

/** Pairs of jobs that more than one sentence, or one of which the other job is sure, could start. */
export function overlapsIn(clashes: readonly Clash[]): Overlap[] {
  const pairs = new Map<string, Clash[]>();
  for (const clash of clashes) {
    const key = [clash.jobId, clash.otherId].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), clash]);
  }
  return [...pairs.values()].flatMap((found) => {
    const [first] = found;
    if (!first || (found.length < 2 && first.score < SURE)) return [];
    const said = found.toSorted((a, b) => b.score - a.score).map((clash) => clash.said);
    return [{ jobIds: [first.jobId, first.otherId], said }];
  });
}
