import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { tableMaker } from './tables.ts';

/** Where calls fell short, so that Home counts them without reading records. */
export function callShortfalls(engine: Engine['name']): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      const { table, index } = tableMaker(database, engine);
      await table(
        'call_shortfalls',
        {
          workspace_id: 'workspace',
          call_id: 'text>calls',
          place: 'integer',
          position: 'bigint',
          mode: 'text',
          kind: 'text',
          job_id: 'text?',
          words: 'text',
        },
        ['call_id', 'place'],
      );
      await index('call_shortfalls', ['workspace_id', 'mode', 'position']);
    },
  };
}
