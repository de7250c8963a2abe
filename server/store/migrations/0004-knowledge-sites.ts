import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { tableMaker } from './tables.ts';

/** Websites that pages are taken from, and what the last reading of each found. A page remembers its site and the text it was taken with. */
export function knowledgeSites(engine: Engine['name']): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      const { table, index } = tableMaker(database, engine);
      await table(
        'sites',
        {
          workspace_id: 'workspace',
          id: 'text',
          url: 'text',
          most_pages: 'integer',
          state: 'text',
          reading: 'integer',
          progress: 'text',
          problem: 'text?',
          created_at: 'bigint',
          read_at: 'bigint?',
        },
        ['id'],
      );
      await index('sites', ['workspace_id', 'created_at']);
      await table(
        'site_pages',
        {
          workspace_id: 'workspace',
          site_id: 'text>sites',
          url: 'text',
          place: 'integer',
          title: 'text',
          text: 'text',
        },
        ['site_id', 'url'],
      );
      await sql`alter table pages add column site_id text`.execute(database);
      await sql`alter table pages add column taken_text text`.execute(database);
      await index('pages', ['site_id']);
    },
  };
}
