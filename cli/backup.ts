import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseConfig } from '../server/config.ts';
import { dump } from '../server/store/database/postgres.ts';
import { copyDatabase, DATABASE_FILE } from '../server/store/database/sqlite.ts';
import { StoreProblem } from '../server/store/problem.ts';

const USAGE = `Usage: npm run backup -- FILE [--data FOLDER] [--database-url URL]

Copies the database to FILE, which must not exist yet, while the server runs. A copy of the SQLite file is put back as
callwell.db of a stopped server's data folder; one of a Postgres database with pg_restore. Keep secret.key of the data
folder beside it: without that key the secrets of webhooks cannot be read.`;

const [file, ...settings] = process.argv.slice(2);
process.exitCode = await backup(file, settings);

/** Exit code 0, or 1 with one sentence on stderr. */
async function backup(file: string | undefined, settings: string[]): Promise<number> {
  if (!file || file.startsWith('-')) return end(USAGE, file === '--help' ? 0 : 1);
  const parsed = parseConfig(settings, process.env);
  if (!('config' in parsed)) return 'help' in parsed ? end(USAGE, 0) : end(parsed.problem, 1);
  // npm runs scripts in the repository's folder; a name is meant from where the command was typed.
  const toFile = resolve(process.env.INIT_CWD ?? '.', file);
  const { databaseUrl, dataFolder } = parsed.config;
  try {
    if (databaseUrl) await dump(databaseUrl, toFile);
    else await copyDatabase(databaseIn(dataFolder), toFile);
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    return end(error.message, 1);
  }
  return end(`The database was copied to ${toFile}.`, 0);
}

function databaseIn(dataFolder: string): string {
  const file = join(dataFolder, DATABASE_FILE);
  if (existsSync(file)) return file;
  throw new StoreProblem(
    'backup-failed',
    `There is no database in ${dataFolder}. Name the data folder with --data.`,
  );
}

function end(text: string, code: 0 | 1): 0 | 1 {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
