import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationsFor } from '../migrations/migrations.ts';
import { StoreProblem } from '../problem.ts';
import type { Engine } from './engine.ts';

/** Brings the database to this version's schema. One that a newer version has changed is left untouched. */
export async function migrate(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  const migrations = migrationsFor(engine);
  const schema = engine === 'postgres' ? await currentSchema(database) : null;
  const unknown = (await migrationsDone(database, schema)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StoreProblem(
      'database-newer',
      'The database was written by a newer version of Callwell and was left as it is. Start that version, or go back to a backup.',
    );
  }
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    // Several installations may share one Postgres, each in a schema of its own.
    ...(schema ? { migrationTableSchema: schema } : {}),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function migrationsDone(database: Kysely<unknown>, schema: string | null): Promise<string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  const log = tables.find(
    (table) => table.name === 'kysely_migration' && (!schema || table.schema === schema),
  );
  if (!log) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  return rows.map((row) => row.name);
}

async function currentSchema(database: Kysely<unknown>): Promise<string | null> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(database);
  return rows[0]?.schema ?? null;
}
