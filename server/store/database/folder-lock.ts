import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreProblem } from '../problem.ts';
import { sqliteCode } from './sqlite-fault.ts';

/**
 * Keeps a second process off the data folder. The lock is SQLite's own, held by an open transaction on a file beside the
 * database: the operating system drops it with the process, however that ends, so no stale lock is ever left.
 */
export function lockFolder(dataFolder: string): () => void {
  const lock = new DatabaseSync(join(dataFolder, 'callwell.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = delete; begin exclusive');
  } catch (error) {
    lock.close();
    if (sqliteCode(error) !== 'busy') throw error;
    throw new StoreProblem(
      'data-folder-in-use',
      `The data folder ${dataFolder} is in use by another Callwell. Stop that one, or give this one a folder of its own with --data.`,
    );
  }
  return () => lock.close();
}
