import type { Job } from '../../../core/jobs/job.ts';
import type { Scope } from '../scope.ts';

export type JobRow = {
  id: string;
  name: string;
  description: string;
  icon: string | null;
  revision: number;
  created_at: number;
  updated_at: number;
  instructions: string;
  phrases: string;
};

/** Jobs that are not deleted, each with the text of its newest revision. */
export function jobRows(scope: Scope) {
  return scope.rows
    .selectFrom('jobs')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.job_id', '=', 'jobs.id').onRef('revisions.number', '=', 'jobs.revision'),
    )
    .select(['jobs.id', 'jobs.name', 'jobs.description', 'jobs.icon', 'jobs.revision'])
    .select(['jobs.created_at', 'jobs.updated_at', 'revisions.instructions', 'revisions.phrases'])
    .where('jobs.deleted_at', 'is', null);
}

export async function readJob(scope: Scope, jobId: string): Promise<Job | null> {
  const row = await jobRows(scope).where('jobs.id', '=', jobId).executeTakeFirst();
  return row ? jobOf(row) : null;
}

export function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    instructions: row.instructions,
    phrases: JSON.parse(row.phrases),
    icon: row.icon,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
