import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../server/store/store.ts';
import { jobSave } from '../server/store/testing/samples.ts';
import { tickingClock } from '../server/store/testing/ticking-clock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callwell-backup-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'backup.ts'), ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, INIT_CWD: folder },
    },
  );
  return { status, stdout, stderr };
};

describe('npm run backup', () => {
  test('copies the database of a running server, and the copy opens as a store', async () => {
    const store = await openStore({ url: null, dataFolder: join(folder, 'data'), clock: tickingClock() });
    const { id } = await store.workspaces.create({ name: 'Bayview' }, null);
    await store.in(id).jobs.create(jobSave('Take a message'));
    expect(run('callwell.db', '--data', join(folder, 'data'))).toMatchObject({ status: 0, stderr: '' });
    await store.close();

    const restored = await openStore({ url: null, dataFolder: folder, clock: tickingClock() });
    expect(await restored.in(id).jobs.byName('take a message')).toMatchObject({ revision: 1 });
    await restored.close();
  });

  test.each([
    ['no file is named', [], /^Usage/],
    ['there is no database', ['copy.db', '--data', 'nowhere'], /^There is no database in nowhere/],
    ['a setting is unknown', ['copy.db', '--nonsense'], /nonsense/],
  ])('says so in one sentence when %s, and writes nothing', (_what, args, says) => {
    const result = run(...args);
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});
