import { meaningsOf } from '../../shared/synonyms.ts';
import { searchText } from '../../shared/text.ts';
import { topicStems } from '../../shared/words.ts';
import type { RoutableJob } from '../route.ts';
import { actsOf } from './call-acts.ts';

/** One text made ready for matching: how often each stem, each meaning and each run of letters stands in it. */
export type IndexedText = {
  stems: Map<string, number>;
  length: number;
  meanings: Set<number>;
  grams: Map<string, number>;
  norm: number;
};

export type IndexedJob = {
  job: RoutableJob;
  /** Name (twice), description and the "when" lines. */
  about: IndexedText;
  /** What callers say: the author's phrases, else drafts. */
  phrases: IndexedText[];
  notWhen: IndexedText[];
  /** What callers of any business do that the job is for. */
  acts: ReadonlySet<string>;
  /** Name, phrases and "when" lines, bare: words that mean this job letter for letter. */
  verbatim: Set<string>;
};

/** A job list made ready once, so that a turn only looks things up. */
export type JobIndex = {
  jobs: IndexedJob[];
  /** In how many jobs a stem stands, in any text. */
  spread: Map<string, number>;
  averageLength: number;
};

/** Builds the index of a job list; a few ms for ten jobs, done when jobs are attached and not on a turn. */
export function indexJobs(jobs: readonly RoutableJob[]): JobIndex {
  const indexed = jobs.map((job) => ({
    job,
    about: indexText(`${job.name}. ${job.name}. ${job.description} ${job.when.join(' ')}`),
    phrases: job.phrases.map(indexText),
    notWhen: job.notWhen.map(indexText),
    acts: actsOf([job.name, job.description, ...job.when].join('. ')),
    verbatim: new Set([job.name, ...job.phrases, ...job.when].map(bare)),
  }));
  const spread = new Map<string, number>();
  for (const { about, phrases } of indexed) {
    const stems = new Set([...about.stems.keys(), ...phrases.flatMap((phrase) => [...phrase.stems.keys()])]);
    for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const averageLength = indexed.reduce((sum, { about }) => sum + about.length, 0) / (indexed.length || 1);
  return { jobs: indexed, spread, averageLength: averageLength || 1 };
}

/** Letters and numbers alone, without regard to case and accents. */
export function bare(text: string): string {
  return searchText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function indexText(text: string): IndexedText {
  const stems = new Map<string, number>();
  const unique = topicStems(text);
  // `topicStems` leaves out repeats; the name stands twice in `about`, so count over the halves.
  for (const part of text.split('. '))
    for (const word of topicStems(part)) stems.set(word, (stems.get(word) ?? 0) + 1);
  const grams = new Map<string, number>();
  for (const word of unique) {
    const padded = `^${word}$`;
    for (let i = 0; i + 3 <= padded.length; i += 1) {
      const gram = padded.slice(i, i + 3);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  const norm = Math.sqrt([...grams.values()].reduce((sum, n) => sum + n * n, 0)) || 1;
  const length = [...stems.values()].reduce((sum, n) => sum + n, 0);
  return { stems, length, meanings: new Set(unique.flatMap((word) => [...meaningsOf(word)])), grams, norm };
}

/** How telling a stem is among these jobs: rare in the list, high; unknown to it, highest. */
export function weightOf(stem: string, { jobs, spread }: JobIndex): number {
  const n = spread.get(stem) ?? 0;
  return Math.log(1 + (jobs.length - n + 0.5) / (n + 0.5));
}
