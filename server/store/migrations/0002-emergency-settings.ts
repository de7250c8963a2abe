import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What each workspace has settled for calls about a danger; `{}` takes the defaults. */
export const emergencySettings: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql`alter table workspaces add column emergency text not null default '{}'`.execute(database);
  },
};
