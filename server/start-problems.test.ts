import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

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

test('a port in use is one sentence and exit code 1, and the process ends by itself', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', () => resolve()));
  const address = holder.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const data = mkdtempSync(join(tmpdir(), 'callwell-start-'));
  const { code, said } = await start(['--port', port, '--data', data]);
  holder.close();
  rmSync(data, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    `Port ${port} is in use by another program. Stop that one or choose another with --port PORT.`,
  ]);
});
