import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASE_FILE } from './database/sqlite.ts';
import { openStore } from './store.ts';
import { jobSave } from './testing/samples.ts';
import { tickingClock } from './testing/ticking-clock.ts';

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'callwell-opening-'));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

const open = (folder = dataFolder) => openStore({ url: null, dataFolder: folder, clock: tickingClock() });
const file = () => join(dataFolder, DATABASE_FILE);

describe('opening a data folder', () => {
  test('makes it, readable by its owner alone, and finds everything again', async () => {
    const folder = join(dataFolder, 'deep', 'data');
    const store = await open(folder);
    const workspace = await store.workspaces.create({ name: 'Bayview' }, null);
    await store.close();
    expect(statSync(folder).mode & 0o077).toBe(0);
    const again = await open(folder);
    expect(await again.workspaces.all()).toEqual([workspace]);
    await again.close();
  });

  test('leaves one clean database file when it is closed', async () => {
    const store = await open();
    await store.workspaces.create({ name: 'Bayview' }, null);
    await store.in('ws').jobs.list();
    await store.close();
    expect(readdirSync(dataFolder).sort()).toEqual([DATABASE_FILE, 'callwell.lock', 'secret.key']);
  });

  test('is refused while another process has it, in one sentence', async () => {
    const store = await open();
    await expect(open()).rejects.toMatchObject({ name: 'StoreProblem', code: 'data-folder-in-use' });
    await store.close();
    await (await open()).close();
  });

  test('is refused when a newer version wrote the database, which stays as it is', async () => {
    await (await open()).close();
    const database = new DatabaseSync(file());
    database.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`);
    database.close();
    const before = readFileSync(file());
    await expect(open()).rejects.toMatchObject({ code: 'database-newer' });
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(readdirSync(dataFolder).some((name) => name.endsWith('-wal'))).toBe(false);
  });

  test('is refused when the file is no database, which stays as it is', async () => {
    writeFileSync(file(), 'This is a letter, not a database. '.repeat(100));
    await expect(open()).rejects.toMatchObject({ code: 'database-damaged' });
    expect(readFileSync(file(), 'utf8')).toContain('This is a letter');
  });

  test('is refused when a file stands in its place', async () => {
    const blocked = join(dataFolder, 'file');
    writeFileSync(blocked, '');
    await expect(open(blocked)).rejects.toMatchObject({ code: 'data-folder-unusable' });
    await expect(open(join(blocked, 'data'))).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });

  test.skipIf(process.getuid?.() !== 0)('is refused where nothing may be written', async () => {
    // The one place that is read-only even for root, on any Linux.
    if (!existsSync('/sys/kernel')) return;
    await expect(open('/sys/kernel/callwell')).rejects.toMatchObject({ code: 'data-folder-read-only' });
  });

  test('migrating a second time changes nothing', async () => {
    const tables = () => {
      const database = new DatabaseSync(file(), { readOnly: true });
      const rows = database.prepare('select type, name, sql from sqlite_schema order by name').all();
      database.close();
      return rows;
    };
    await (await open()).close();
    const first = tables();
    await (await open()).close();
    expect(tables()).toEqual(first);
  });
});

describe('a process that is killed', () => {
  test('loses no row that it had acknowledged, and leaves the folder free', async () => {
    const writer = fork(join(import.meta.dirname, 'testing', 'endless-writer.ts'), [dataFolder], {
      silent: true,
    });
    const acknowledged: string[] = [];
    await new Promise<void>((resolve, reject) => {
      writer.once('error', reject);
      writer.once('exit', () => resolve());
      writer.on('message', (name: string) => {
        acknowledged.push(name);
        if (acknowledged.length === 60) writer.kill('SIGKILL');
      });
    });
    const store = await open();
    const [workspace] = await store.workspaces.all();
    const { total } = await store.in(workspace?.id ?? '').jobs.list();
    for (const name of acknowledged)
      expect(await store.in(workspace?.id ?? '').jobs.byName(name), name).not.toBeNull();
    expect(total).toBeGreaterThanOrEqual(acknowledged.length);
    await store.close();
  });
});

describe('a backup', () => {
  test('made while others write is a store of its own, complete as of one moment', async () => {
    const store = await open();
    const workspace = await store.workspaces.create({ name: 'Bayview' }, null);
    const here = store.in(workspace.id);
    for (let i = 0; i < 20; i += 1) await here.jobs.create(jobSave(`Job ${i}`));
    const folder = join(dataFolder, 'restored');
    await (await open(folder)).close();
    rmSync(join(folder, DATABASE_FILE));

    const writing = Promise.all(
      Array.from({ length: 20 }, (_, i) => here.jobs.create(jobSave(`Later ${i}`))),
    );
    await store.backup(join(folder, DATABASE_FILE));
    await writing;
    await expect(store.backup(join(folder, DATABASE_FILE))).rejects.toMatchObject({ code: 'backup-failed' });

    const restored = await open(folder);
    const there = restored.in(workspace.id);
    expect(await restored.workspaces.all()).toEqual([workspace]);
    for (let i = 0; i < 20; i += 1) {
      const job = await here.jobs.byName(`Job ${i}`);
      expect(await there.jobs.byName(`Job ${i}`)).toEqual(job);
    }
    expect((await there.jobs.list({ query: 'job 7' })).data).toEqual(
      (await here.jobs.list({ query: 'job 7' })).data,
    );
    await restored.close();
    await store.close();
  });
});

describe('Postgres that is not there', () => {
  test('is named without its password', async () => {
    const url = 'postgres://user:hidden@127.0.0.1:1/none';
    const opening = openStore({ url, dataFolder, clock: tickingClock() });
    await expect(opening).rejects.toMatchObject({ code: 'database-unreachable' });
    await expect(opening).rejects.toThrow(/^(?!.*hidden).*127\.0\.0\.1:1\/none/);
  });
});
