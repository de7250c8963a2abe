import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Kysely } from 'kysely';
import { StoreProblem } from '../problem.ts';
import type { Tables } from '../schema.ts';
import type { Engine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { startReader } from './reader-thread.ts';
import { connect } from './sqlite-connection.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { openingProblem } from './sqlite-fault.ts';

export const DATABASE_FILE = 'callwell.db';

/** Opens the SQLite file of a data folder, made if missing. Throws StoreProblem. */
export async function openSqlite(dataFolder: string): Promise<Engine> {
  let unlock: (() => void) | undefined;
  try {
    makeFolder(dataFolder);
    unlock = lockFolder(dataFolder);
    return await openLocked(join(dataFolder, DATABASE_FILE), unlock);
  } catch (error) {
    unlock?.();
    throw openingProblem(error, dataFolder);
  }
}

/**
 * Makes a folder and those above it, for its owner alone. One by one: Node's own `recursive` never ends where the system says
 * that a folder is not there although its parent is, as below /proc.
 */
function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) mkdirSync(folder, { mode: 0o700 });
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' });
}

async function openLocked(file: string, unlock: () => void): Promise<Engine> {
  const { database: connection, runner } = connect(file, { readOnly: false });
  const database = new Kysely<Tables>({ dialect: sqliteDialect(runner) });
  try {
    await migrate(database as Kysely<unknown>, 'sqlite');
    connection.exec('pragma optimize = 0x10002');
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const reader = new Kysely<Tables>({ dialect: sqliteDialect(startReader(file)) });
  return {
    name: 'sqlite',
    database,
    reader,
    backup: (toFile) => copyDatabase(file, toFile),
    close: async () => {
      await reader.destroy();
      connection.exec('pragma optimize');
      // With the log folded in, the last connection leaves one file.
      connection.exec('pragma wal_checkpoint(truncate)');
      await database.destroy();
      unlock();
    },
  };
}

/**
 * A consistent copy as of one moment, while others read and write, also from another process. It is made in a thread of its own,
 * so that a call in progress never waits for it. Throws StoreProblem `backup-failed`.
 */
export async function copyDatabase(file: string, toFile: string): Promise<void> {
  if (existsSync(toFile)) {
    throw new StoreProblem(
      'backup-failed',
      `${toFile} is there already and was not touched. Name a file that does not exist yet.`,
    );
  }
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: { file, toFile } });
  try {
    await once(worker, 'exit');
  } catch (error) {
    rmSync(toFile, { force: true });
    throw new StoreProblem(
      'backup-failed',
      `The copy to ${toFile} could not be written (${error instanceof Error ? error.message : String(error)}). Nothing else was changed.`,
      error,
    );
  }
}
