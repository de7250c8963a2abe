import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { tableMaker } from './tables.ts';

/** Pages that were deleted lately, whole, so that a deletion can be taken back under the id that flows name. */
export function deletedPages(engine: Engine['name']): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      const { table, index } = tableMaker(database, engine);
      await table(
        'deleted_pages',
        { workspace_id: 'workspace', id: 'text', page: 'text', deleted_at: 'bigint' },
        ['id'],
      );
      await index('deleted_pages', ['workspace_id', 'deleted_at']);
    },
  };
}
