import type { Outcome } from '../../../core/calls/call.ts';

/** Ended calls by outcome that ran older revisions of the job, and this one or newer. */
export type JobFiguresAt = { before: OutcomeCounts; since: OutcomeCounts };
export type OutcomeCounts = { calls: number; outcomes: Partial<Record<Outcome, number>> };

export interface JobFigures {
  /** `kind` keeps phone and mock calls apart; absent counts both. */
  at(jobId: string, revision: number, kind?: 'phone' | 'mock'): Promise<JobFiguresAt>;
}
