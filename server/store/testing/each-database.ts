import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore, type Store, type WorkspaceStore } from '../store.ts';
import { type TickingClock, tickingClock } from './ticking-clock.ts';

/** A database of its own per test file, with two workspaces that must know nothing of each other. */
export type TestStore = {
  store: Store;
  clock: TickingClock;
  url: string | null;
  dataFolder: string;
  here: WorkspaceStore;
  elsewhere: WorkspaceStore;
};

/** Set by the test run when it has a Postgres; without it SQLite alone is tested. */
const POSTGRES = process.env.CALLWELL_TEST_POSTGRES_URL;

/** Runs the same tests on each database: `what` names the guarantee, `tests` reads `at()` inside its tests. */
export function eachDatabase(what: string, tests: (at: () => TestStore) => void): void {
  for (const engine of POSTGRES ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)) {
    describe(`${what} (${engine})`, () => {
      let opened: (TestStore & { drop: () => Promise<void> }) | undefined;
      beforeAll(async () => {
        opened = await openTestStore(engine);
      });
      afterAll(async () => {
        await opened?.drop();
      });
      tests(() => {
        if (!opened) throw new Error('The test store is read inside tests only.');
        return opened;
      });
    });
  }
}

export async function openTestStore(
  engine: 'sqlite' | 'postgres',
): Promise<TestStore & { drop: () => Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'callwell-store-'));
  const schema = engine === 'postgres' && POSTGRES ? await freshSchema(POSTGRES) : null;
  const clock = tickingClock();
  const store = await openStore({ url: schema?.url ?? null, dataFolder, clock });
  const owner = { userId: 'user-1', name: 'Olive Owner', email: 'olive@example.com' };
  const here = await store.workspaces.create({ name: 'Bayview Dental' }, owner);
  const elsewhere = await store.workspaces.create({ name: 'Other Plumbing' }, { ...owner, userId: 'user-2' });
  return {
    store,
    clock,
    url: schema?.url ?? null,
    dataFolder,
    here: store.in(here.id),
    elsewhere: store.in(elsewhere.id),
    drop: async () => {
      await store.close();
      await schema?.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A schema that only this connection string sees, so that many test files share one server. */
async function freshSchema(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create schema ${name}`);
  const scoped = new URL(url);
  scoped.searchParams.set('options', `-c search_path=${name} -c client_min_messages=warning`);
  return { url: scoped.href, drop: () => run(`drop schema ${name} cascade`) };
}
