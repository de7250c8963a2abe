/** A reusable step-by-step instruction in plain language. `instructions` holds the caller intent first, then the steps. */
export type Job = {
  id: string;
  name: string;
  description: string;
  instructions: string;
  /** "Callers say things like…"; routing leans on them. */
  phrases: string[];
  icon: string | null;
  /** Number of the newest revision, from 1. Saving names the revision it started from. */
  revision: number;
  createdAt: number;
  updatedAt: number;
};

/** What an author gives; everything else is the product's. */
export type JobText = Pick<Job, 'name' | 'description' | 'instructions' | 'phrases' | 'icon'>;

/** Lengths are Unicode code points of the stored text; an action token counts as it is written. */
export const JOB_LIMITS = {
  name: 100,
  description: 500,
  instructions: 10_000,
  phrases: 20,
  phrase: 200,
} as const;

/** At most this many jobs are attached to one agent step. */
export const JOBS_PER_AGENT_STEP = 10;

/** One save of a job, never changed afterwards. */
export type Revision = JobText & {
  id: string;
  jobId: string;
  number: number;
  authorId: string | null;
  authorName: string;
  savedAt: number;
  /** What its author said, else what changed. */
  note: string;
  /** Agent steps in force that used the job when it was saved, and the phone numbers they answer. */
  reach: { steps: number; numbers: number };
};
