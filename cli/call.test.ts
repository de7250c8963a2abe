import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../server/store/store.ts';
import { tickingClock } from '../server/store/testing/ticking-clock.ts';
import { callAtServer } from './call/running-server.ts';

/** Processes are started here, several in a test. */
const PATIENCE_MS = 240_000;
const plain = { flow: null, job: null, from: null, at: null };
const here = import.meta.dirname;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callwell-call-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function call(input: string, ...args: string[]) {
  const command = [join(here, 'call.ts'), '--data', join(folder, 'data'), ...args];
  const env = { PATH: process.env.PATH, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', input, env });
  return { status, stdout, stderr: stderr.replace(/^.*Warning.*\n/gm, '') };
}

async function startServer() {
  const args = ['--port', '0', '--data', join(folder, 'data'), '--print-api-key'];
  const server = spawn(process.execPath, [join(here, '../server/main.ts'), ...args]);
  let said = '';
  const [url, apiKey] = await new Promise<string[]>((resolve, reject) => {
    server.once('close', () => reject(new Error(`The server ended: ${said}`)));
    server.stdout.on('data', (part) => {
      said += part;
      const found = /runs at (\S+)[\s\S]*API key: (\S+)/.exec(said);
      if (found) resolve(found.slice(1));
    });
  });
  const stop = () =>
    new Promise((resolve) => {
      server.once('close', resolve);
      server.kill('SIGINT');
    });
  return { url: url ?? '', apiKey: apiKey ?? '', stop };
}

describe('npm run call', () => {
  test('holds a call in the data folder, and its record is kept', { timeout: PATIENCE_MS }, async () => {
    const { status, stdout, stderr } = call(
      'Hello\n/hang-up\n',
      '--job',
      'take a MESSAGE',
      '--from',
      '3125550142',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const id = /as (call_\w+)\.$/m.exec(stdout)?.[1] ?? '';

    const store = await openStore({ url: null, dataFolder: join(folder, 'data'), clock: tickingClock() });
    const [workspace] = await store.workspaces.all();
    const record = await store.in(workspace?.id ?? '').calls.record(id);
    await store.close();
    expect(record).toMatchObject({ status: 'ended', mode: 'typed-mock', from: '+13125550142' });
    expect(record?.transcript.map(({ text }) => text)).toContain('Hello');
  });

  test('goes through the API of a server that holds the folder', { timeout: PATIENCE_MS }, async () => {
    const { url, apiKey, stop } = await startServer();
    try {
      const withoutKey = call('');
      expect(withoutKey).toMatchObject({ status: 1, stdout: '' });
      expect(withoutKey.stderr).toMatch(/^A running Callwell holds .* --print-api-key.*\n$/);

      const held = await callAtServer(plain, url, apiKey);
      await held.act({ type: 'say', text: 'I want to leave a message' });
      const { id } = held.state;
      expect(await held.back(2)).toBe(false);
      expect(await held.back(1)).toBe(true);
      expect(held.state).toMatchObject({ live: true, record: { turns: [] } });
      expect(held.state.id).not.toBe(id);

      const unknown = callAtServer({ ...plain, job: 'Juggling' }, url, apiKey);
      await expect(unknown).rejects.toThrow(/^There is no job called “Juggling”. There are “/);
      await expect(callAtServer(plain, url, 'wrong')).rejects.toThrow(/^This API key is not known/);
    } finally {
      await stop();
    }
  });

  test('what is typed wrongly is one sentence on stderr and exit code 1', { timeout: PATIENCE_MS }, () => {
    expect(call('', '--nonsense')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^"--nonsense" is not an option.*\n$/),
    });
  });
});
