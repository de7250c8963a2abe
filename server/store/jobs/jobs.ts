import type { Job, JobText } from '../../../core/jobs/job.ts';
import type { Accepted, Listed, NotFound, Paging, Refused } from '../result.ts';

/** Who saved; `id` is null for the product itself (demo, import by the CLI). */
export type Author = { id: string | null; name: string };

/** A job as the library lists it. */
export type JobSummary = Omit<Job, 'instructions' | 'phrases'> & {
  /** Agent steps, of drafts and of versions in force, that the job is attached to; one in both counts once. */
  uses: number;
  lastCalledAt: number | null;
};

export type JobQuery = Paging & {
  /** Every word must begin a word of the name, the description or the phrases. */
  query?: string;
  sort?: 'name' | 'edited' | 'used';
  unused?: boolean;
  usedBy?: string;
  changedSince?: number;
};

/** One place where a job is attached. A step that is in the draft and in force gives two. */
export type JobUse = {
  jobId: string;
  where: 'draft' | 'published';
  flowId: string;
  flowName: string;
  flowStepId: string;
  flowStepName: string;
  phoneNumberId: string;
  e164: string;
  numberLabel: string;
};

/** `plan` is the compiled Plan as JSON text: compiled by the caller, kept with the revision. */
export type JobSave = { text: JobText; plan: string; author: Author; note?: string };

export type JobWithPlan = Job & { plan: string };

type NameTaken = Refused<'name-taken', { id: string; name: string }>;

export interface Jobs {
  list(query: JobQuery): Promise<Listed<JobSummary> & { total: number }>;
  get(jobId: string): Promise<Job | null>;
  /** In the order asked for; deleted and unknown ones are left out. */
  withPlans(jobIds: readonly string[]): Promise<JobWithPlan[]>;
  byName(name: string): Promise<Job | null>;
  /** Names of jobs, deleted ones too: a published step still shows what it had. */
  names(
    jobIds: readonly string[],
  ): Promise<{ id: string; name: string; icon: string | null; deleted: boolean }[]>;
  create(save: JobSave): Promise<Accepted<Job> | NameTaken>;
  /** `base` is the revision that the edit started from; `stale` brings the newer text. A save that changes nothing makes no revision. */
  save(
    jobId: string,
    save: JobSave & { base: number },
  ): Promise<Accepted<Job> | NotFound | NameTaken | Refused<'stale', Job>>;
  /** Leaves a tombstone and frees the name. Forced: drafts lose the job, published versions keep the reference. */
  remove(
    jobId: string,
    options: { force: boolean; by: string },
  ): Promise<Accepted<{ detached: JobUse[] }> | NotFound | Refused<'job-in-use', JobUse[]>>;
  /** Undoes a removal, unless the name is taken by now. Attachments do not come back. */
  restore(jobId: string): Promise<Accepted<Job> | NotFound | NameTaken>;
  uses(jobId: string): Promise<JobUse[]>;
}
