import type { JobText } from '../../jobs/job.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import type { PlanContext } from '../plan.ts';
import type { Value } from './values.ts';

/** What somebody pasted or dropped, known by its shape. */
export const ORIGINS = ['notes', 'job-pack', 'quo-pack', 'eleven-labs', 'skill'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What drafting may know of the workspace, and the one reader that core does not have. */
export type DraftingContext = PlanContext & {
  /** Names of jobs that exist: a draft takes a free one. */
  taken: readonly string[];
  /** The documents of a YAML text. Refuses aliases, tags and what is no plain data; never throws. */
  readYaml: (text: string) => { values: Value[] } | { problem: Problem };
};

/** A line of a draft and where it came from; null where it was put in, with the reason. */
export type DraftedLine = { text: string; from: Span | null; why?: string };

export type Drafted = {
  job: JobText;
  /** Joined by line breaks, they are `job.instructions`. */
  lines: DraftedLine[];
};

/** Something that callers may be told: it belongs on a knowledge page, where it is changed once for every job. */
export type Fact = { title: string; text: string; spans: Span[] };

export type Unread = { span: Span; text: string; why: string };

/** Where a stretch of the source went. `jobs` and `fact` are places in the lists beside it. */
export type Landing = { span: Span } & (
  | { to: 'job'; jobs: number[] }
  | { to: 'fact'; fact: number }
  | {
      to: 'unread';
      why: string /** What it says, where the source only holds it in a form for machines. */;
      words?: string;
    }
);

/**
 * What became of a text. Nothing is lost: each stretch of `text` that says something lies in `landed`. `text` is what was read,
 * which for HTML is its words. With a blocking problem there are no drafts at all.
 */
export type Drafts = {
  origin: Origin;
  text: string;
  jobs: Drafted[];
  facts: Fact[];
  unread: Unread[];
  landed: Landing[];
  problems: Problem[];
};

/** A job as a reader found it, before limits, free names and mends. */
export type Sketch = {
  name: string;
  description: string;
  phrases: string[];
  icon: string | null;
  lines: DraftedLine[];
  /** Where the source gives the name, the description and the phrases. */
  spans?: Span[];
  /** What may be put in: tokens, a closing and a way out of questions; tokens alone; or, into a job of our own, not a byte. */
  mend: 'all' | 'tokens' | 'none';
};

/** What a reader found. `landed` names jobs and facts by their place in these lists. */
export type Found = { jobs: Sketch[]; facts: Fact[]; landed: Landing[] };
