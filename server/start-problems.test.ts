import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DATABASE_FILE } from './store/database/sqlite.ts';
import { openStore } from './store/store.ts';
import { tickingClock } from './store/testing/ticking-clock.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

/** Starts the server and waits for its end: what it said on stderr, and its exit code. */
function start(args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    child.once('close', (code) => resolve({ code, said }));
  });
}

let root = '';
let data = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'callwell-start-'));
});
beforeEach(() => {
  data = mkdtempSync(join(root, 'data-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const openData = () => openStore({ url: null, dataFolder: data, clock: tickingClock() });

/** One sentence on one line and exit code 1, without a stack. */
async function refuses(args: string[], sentence: RegExp): Promise<void> {
  const { code, said } = await start(args);
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
  expect(code).toBe(1);
}

test('a port in use is one sentence and exit code 1, and the process ends by itself', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', () => resolve()));
  const address = holder.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  await refuses(
    ['--port', port, '--data', data],
    new RegExp(`^Port ${port} is in use by another program\\. .*--port PORT\\.$`),
  );
  holder.close();
});

test('a database of a newer version is left as it is', async () => {
  await (await openData()).close();
  const file = join(data, DATABASE_FILE);
  const database = new DatabaseSync(file);
  database.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`);
  database.close();
  const before = readFileSync(file);
  await refuses(['--port', '0', '--data', data], /newer version of Callwell and was left as it is/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a data folder that another process has is named', async () => {
  const store = await openData();
  await refuses(['--port', '0', '--data', data], /is in use by another Callwell/);
  await store.close();
});

test('a data folder below a file, or in the place of one, is named', async () => {
  const file = join(data, 'file');
  writeFileSync(file, 'kept');
  await refuses(['--port', '0', '--data', join(file, 'deep', 'data')], /cannot be used as the data folder/);
  await refuses(['--port', '0', '--data', file], /cannot be used as the data folder/);
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

test.skipIf(!existsSync('/proc/self'))(
  'a folder that the system cannot make is named, and nothing hangs',
  async () => {
    await refuses(['--port', '0', '--data', '/proc/callwell/data'], /\/proc\/callwell\/data/);
  },
);

test.skipIf(!existsSync('/sys/kernel'))('a place where nothing may be written is named', async () => {
  await refuses(
    ['--port', '0', '--data', '/sys/kernel/callwell'],
    /may not write to the data folder|cannot be used/,
  );
});

test('a flag that is not known is named, with where the known ones are listed', async () => {
  await refuses(['--prot', '8080'], /--prot.*--help/);
});
