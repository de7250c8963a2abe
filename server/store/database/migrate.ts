import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationsFor } from '../migrations/migrations.ts';
import { StoreProblem } from '../problem.ts';
import type { Engine } from './engine.ts';

/** Brings the database to this version's schema. One that a newer version has changed is left untouched. */
export async function migrate(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  const migrations = migrationsFor(engine);
  const unknown = (await migrationsDone(database)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StoreProblem(
      'database-newer',
      'The database was written by a newer version of Callwell and was left as it is. Start that version, or go back to a backup.',
    );
  }
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) throw error;
}

async function migrationsDone(database: Kysely<unknown>): Promise<string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  return rows.map((row) => row.name);
}
