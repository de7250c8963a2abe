import { topicStems } from '../shared/words.ts';

/** What routing may read of a job; step text is left out, since it is full of words that all jobs share. */
export type RoutableJob = {
  id: string;
  name: string;
  description: string;
  phrases: string[];
  when: string[];
  notWhen: string[];
};

/** Cosines between what was heard and a job, by job id. `phrases` is the best of its phrases. */
export type Similarity = Record<string, { about: number; phrases: number }>;

export type JobScore = { jobId: string; score: number; matched: string[] };

export type Routing = {
  chosen: string | null;
  /** Set when two jobs are about as likely: the agent asks "is it about A or B?". */
  choices: [string, string] | null;
  /** Best first, 0 to 1. */
  scores: JobScore[];
  reason: 'match' | 'close' | 'none';
};

export function route(heard: string, jobs: RoutableJob[], similarity?: Similarity): Routing {
  const words = topicStems(heard);
  const scores = jobs
    .map((job) => {
      const own = new Set(topicStems([job.name, job.description, ...job.phrases, ...job.when].join(' ')));
      const matched = words.filter((word) => own.has(word));
      const lexical = words.length ? matched.length / words.length : 0;
      return { jobId: job.id, score: Math.max(lexical, similarity?.[job.id]?.about ?? 0), matched };
    })
    .sort((a, b) => b.score - a.score);
  const best = scores[0];
  const chosen = best && best.score >= 0.4 ? best.jobId : null;
  return { chosen, choices: null, scores, reason: chosen ? 'match' : 'none' };
}
