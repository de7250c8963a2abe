import type { Revision } from '../../../core/jobs/job.ts';
import type { Listed, Paging } from '../result.ts';

export interface Revisions {
  /** Newest first. */
  list(jobId: string, paging?: Paging): Promise<Listed<Revision>>;
  get(jobId: string, number: number): Promise<(Revision & { plan: string }) | null>;
}
