import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '../database/engine.ts';

/**
 * A column in a word: its type, then `?` where it may be null or `>table` where it goes with a row of that table. `sorted` is text
 * that lists are ordered by, byte by byte on both databases; `workspace` is the owner.
 */
type Column = 'workspace' | 'sorted' | `${'text' | 'integer' | 'bigint'}${'' | '?' | `>${string}`}`;

/** Makes tables and indexes alike on both databases. */
export function tableMaker(database: Kysely<unknown>, engine: Engine['name']) {
  const sorted = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  const declare = (name: string, column: Column): RawBuilder<unknown> => {
    if (column === 'workspace')
      return sql`${sql.ref(name)} text not null references workspaces (id) on delete cascade`;
    if (column === 'sorted') return sql`${sql.ref(name)} ${sorted} not null`;
    const [type = '', parent] = column.split('>');
    const nullable = type.endsWith('?');
    const declared = sql`${sql.ref(name)} ${sql.raw(type.replace('?', ''))}`;
    if (parent) return sql`${declared} not null references ${sql.table(parent)} (id) on delete cascade`;
    return nullable ? declared : sql`${declared} not null`;
  };
  const table = async (name: string, columns: Record<string, Column>, key: string[]): Promise<void> => {
    const parts = Object.entries(columns).map(([column, kind]) => declare(column, kind));
    parts.push(sql`primary key (${refs(key)})`);
    await sql`create table ${sql.table(name)} (${sql.join(parts)})`.execute(database);
  };
  const makeIndex =
    (kind: RawBuilder<unknown>) =>
    async (
      tableName: string,
      columns: string[],
      where?: RawBuilder<unknown>,
      name = `${tableName}_${columns.join('_')}`,
    ): Promise<void> => {
      const only = where ? sql` where ${where}` : sql``;
      await sql`create ${kind} ${sql.ref(name)} on ${sql.table(tableName)} (${refs(columns)})${only}`.execute(
        database,
      );
    };
  return { table, index: makeIndex(sql`index`), unique: makeIndex(sql`unique index`) };
}

type Maker = ReturnType<typeof tableMaker>;
export type Table = Maker['table'];
export type Index = Maker['index'];

function refs(columns: string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}
