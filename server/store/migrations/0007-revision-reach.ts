import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { tableMaker } from './tables.ts';

/**
 * What each save of a job reached, and in which agent step a call ran a job: so that an author sees whom an edit changes. Calls
 * of earlier versions have no step; they count for the job alone.
 */
export function revisionReach(engine: Engine['name']): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      const { index } = tableMaker(database, engine);
      await sql`alter table revisions add column live_steps integer not null default 0`.execute(database);
      await sql`alter table revisions add column live_numbers integer not null default 0`.execute(database);
      await sql`alter table call_jobs add column flow_id text`.execute(database);
      await sql`alter table call_jobs add column flow_step_id text`.execute(database);
      // Holds all that a week's calls by step are counted from.
      const reach = ['workspace_id', 'job_id', 'mode', 'position', 'flow_id', 'flow_step_id'];
      await index('call_jobs', reach, undefined, 'call_jobs_reach');
    },
  };
}
