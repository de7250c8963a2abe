import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { QueryResult } from 'kysely';
import type { Runner } from './sqlite-dialect.ts';
import { storableText } from './storable-text.ts';

const KEPT_STATEMENTS = 400;

/** A connection with its settings and its prepared statements; `runner` is what Kysely drives. */
export function connect(
  file: string,
  options: { readOnly: boolean },
): { database: DatabaseSync; runner: Runner } {
  const database = new DatabaseSync(file, {
    readOnly: options.readOnly,
    timeout: 5000,
    enableForeignKeyConstraints: true,
  });
  if (!options.readOnly) {
    database.exec('pragma journal_mode = wal');
    // Acknowledged means on the disk, also when the power goes.
    database.exec('pragma synchronous = full');
  }
  database.exec('pragma temp_store = memory; pragma cache_size = -32000');
  return { database, runner: { run: runnerOf(database), close: () => database.close() } };
}

function runnerOf(
  database: DatabaseSync,
): (sql: string, parameters: readonly unknown[]) => QueryResult<unknown> {
  const statements = new Map<string, StatementSync>();
  const statementOf = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) {
      // Re-inserted, so that the map's order is the order of use.
      statements.delete(sql);
      statements.set(sql, known);
      return known;
    }
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    const oldest = statements.keys().next().value;
    if (statements.size > KEPT_STATEMENTS && oldest !== undefined) statements.delete(oldest);
    return prepared;
  };
  return (sql, parameters) => {
    const statement = statementOf(sql);
    const values = parameters.map(bindable);
    if (statement.columns().length > 0) {
      const rows = statement.all(...values);
      return { rows, numAffectedRows: BigInt(rows.length) };
    }
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  };
}

/** The accounts library hands over dates and booleans; our own rows know neither. */
function bindable(value: unknown): SQLInputValue {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}
