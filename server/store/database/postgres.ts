import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreProblem } from '../problem.ts';
import type { Tables } from '../schema.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { storableText } from './storable-text.ts';

const INT8 = pg.types.builtins.INT8;

/** Counts and times in ms fit a number; pg would hand them over as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Texts pass `storableText` on their way in, as they do on SQLite. */
class Client extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((first: unknown, values?: unknown, ...rest: unknown[]) =>
      query(first, Array.isArray(values) ? values.map(storable) : values, ...rest)) as typeof this.query;
  }
}

/** Opens (and migrates) the database at a `postgres://` address. Throws StoreProblem. */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 5000, Client });
  // An idle connection that the server drops is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(database).catch((error: unknown) => {
      throw unreachable(url, error);
    });
    await migrate(database as Kysely<unknown>, 'postgres');
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    name: 'postgres',
    database,
    reader: database,
    backup: (toFile) => dump(url, toFile),
    close: () => database.destroy(),
  };
}

/** `pg_dump` in its own compressed format: `pg_restore --dbname=… FILE` puts it back. */
export async function dump(url: string, toFile: string): Promise<void> {
  if (existsSync(toFile)) {
    throw new StoreProblem(
      'backup-failed',
      `${toFile} is there already and was not touched. Name a file that does not exist yet.`,
    );
  }
  try {
    // The address goes through the environment: arguments can be read by every user of the machine.
    await promisify(execFile)('pg_dump', ['--format=custom', '--no-owner', `--file=${toFile}`], {
      env: { ...process.env, ...environmentOf(url) },
    });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = missing
      ? 'pg_dump is not installed. Install the Postgres client tools (postgresql-client), then run the backup again'
      : `pg_dump failed (${error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)})`;
    throw new StoreProblem('backup-failed', `The database was not copied: ${why}.`, error);
  }
}

function environmentOf(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? 'prefer',
  };
}

function unreachable(url: string, error: unknown): StoreProblem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StoreProblem(
    'database-unreachable',
    `Postgres at ${placeOf(url)} could not be reached (${reason}). Check DATABASE_URL and that the server runs.`,
    error,
  );
}

/** Host, port and database; never user or password. */
function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed
    ? `${parsed.host || parsed.searchParams.get('host') || 'localhost'}${parsed.pathname}`
    : 'the address given';
}

function storable(value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}
