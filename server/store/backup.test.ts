import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openStore } from './store.ts';
import { jobSave } from './testing/samples.ts';
import { tickingClock } from './testing/ticking-clock.ts';

const POSTGRES = process.env.CALLWELL_TEST_POSTGRES_URL;

describe.runIf(POSTGRES)('a copy of a Postgres database', () => {
  test('is made while the store is open, and put back by pg_restore holds what was there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callwell-backup-'));
    const [original, restored] = await Promise.all([freshDatabase('original'), freshDatabase('restored')]);
    try {
      const store = await openStore({ url: original.url, dataFolder: folder, clock: tickingClock() });
      const { id } = await store.workspaces.create({ name: 'Bayview' }, null);
      await store.in(id).jobs.create(jobSave('Take a message'));
      await store.backup(join(folder, 'copy.dump'));
      await store.close();

      const into = ['--no-owner', `--dbname=${restored.url}`, join(folder, 'copy.dump')];
      execFileSync('pg_restore', into, { stdio: ['ignore', 'ignore', 'inherit'] });
      const again = await openStore({ url: restored.url, dataFolder: folder, clock: tickingClock() });
      expect(await again.in(id).jobs.byName('take a message')).toMatchObject({ revision: 1 });
      await again.close();
    } finally {
      await original.drop();
      await restored.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A database of its own: a dump takes all schemas, and other tests have theirs beside. */
async function freshDatabase(what: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `callwell_${what}_${randomBytes(6).toString('hex')}`;
  await run(`create database ${name}`);
  const url = new URL(POSTGRES ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES });
  await client.connect();
  await client.query(sql);
  await client.end();
}
