import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { tableMaker } from './tables.ts';

/** At most one row a workspace: where its language model is. Keys stand in it sealed. */
export function languageModels(engine: Engine['name']): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      const { table } = tableMaker(database, engine);
      await table(
        'language_models',
        {
          workspace_id: 'workspace',
          endpoints: 'text',
          filler_ms: 'integer',
          timeout_ms: 'integer',
          edition: 'integer',
          updated_at: 'bigint',
        },
        ['workspace_id'],
      );
    },
  };
}
