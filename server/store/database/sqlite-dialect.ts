import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Whatever runs a statement: a connection in this thread, or one in a worker. */
export type Runner = {
  run(sql: string, parameters: readonly unknown[]): QueryResult<unknown> | Promise<QueryResult<unknown>>;
  close(): void | Promise<void>;
};

/** Kysely over one SQLite connection. Kysely hands it to one query or transaction at a time. */
export function sqliteDialect(runner: Runner): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(runner),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf(runner: Runner): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery) {
      return (await runner.run(query.sql, query.parameters)) as QueryResult<R>;
    },
    // biome-ignore lint/correctness/useYield: the store reads in pages; nothing streams.
    async *streamQuery() {
      throw new Error('Callwell does not stream queries.');
    },
  };
  const raw = (sql: string) => async (on: DatabaseConnection) => {
    await on.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // Immediate: a transaction that reads first and writes later would otherwise fail when another process wrote in between.
    beginTransaction: raw('begin immediate'),
    commitTransaction: raw('commit'),
    rollbackTransaction: raw('rollback'),
    releaseConnection: async () => {},
    destroy: async () => runner.close(),
  };
}
