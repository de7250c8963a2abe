import { StoreProblem } from '../problem.ts';

type Fault = 'busy' | 'read-only' | 'cannot-open' | 'full' | 'damaged' | 'unique' | 'other';

// Primary result codes, https://sqlite.org/rescode.html; the extended code keeps them in its low byte.
const PRIMARY: Record<number, Fault> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  11: 'damaged',
  13: 'full',
  14: 'cannot-open',
  26: 'damaged',
};

export function sqliteCode(error: unknown): Fault {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
  if (code === 2067 || code === 1555) return 'unique';
  return PRIMARY[code & 0xff] ?? 'other';
}

/** What kept the database in `dataFolder` from opening, as a sentence for the person who started Callwell. */
export function openingProblem(error: unknown, dataFolder: string): unknown {
  if (error instanceof StoreProblem) return error;
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const fault = sqliteCode(error);
  if (['EACCES', 'EROFS', 'EPERM'].includes(system) || fault === 'read-only' || fault === 'cannot-open') {
    return new StoreProblem(
      'data-folder-read-only',
      `Callwell may not write to the data folder ${dataFolder}. Give it the right to, or name another folder with --data.`,
      error,
    );
  }
  if (fault === 'damaged') {
    return new StoreProblem(
      'database-damaged',
      `The database in ${dataFolder} is damaged or is no Callwell database. It was left as it is: put a backup in its place, or name another folder with --data.`,
      error,
    );
  }
  if (
    system === 'ENOTDIR' ||
    system === 'EEXIST' ||
    system === 'ENOENT' ||
    system === 'ENOSPC' ||
    fault === 'full'
  ) {
    return new StoreProblem(
      'data-folder-unusable',
      `${dataFolder} cannot be used as the data folder (${system || 'the disk is full'}). Name another one with --data.`,
      error,
    );
  }
  return error;
}
