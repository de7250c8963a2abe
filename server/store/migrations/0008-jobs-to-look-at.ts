import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Whether something is found in a job's text or a line of it is not understood, so that the library finds such jobs without reading every
 * plan. Inside a JSON string a quotation mark is escaped: what is looked for here can only be a member of the plan.
 */
export const jobsToLookAt: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql`alter table jobs add column to_look_at integer not null default 0`.execute(database);
    await sql`
      update jobs set to_look_at = 1 where exists (
        select 1 from revisions
        where revisions.workspace_id = jobs.workspace_id
          and revisions.job_id = jobs.id
          and revisions.number = jobs.revision
          and not (revisions.plan like '%"problems":[],%' and revisions.plan like '%"understood":1,%')
      )
    `.execute(database);
  },
};
