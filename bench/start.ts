import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, figureOf } from './figure.ts';

const STARTS = 10;
const COLD_MS = 1000;
const server = join(import.meta.dirname, '../server/main.ts');

/** From spawning the server to its first answer: with an empty data folder, which is filled with the demo, and with one that is there. */
export async function benchStart(): Promise<Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'callwell-bench-'));
    try {
      first.push(await startOnce(dataFolder));
      again.push(await startOnce(dataFolder));
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  }
  const goal = { of: 'p50', atMost: COLD_MS } as const;
  return [
    { ...figureOf('server: cold start, empty data folder', first), goal },
    { ...figureOf('server: cold start, data folder there', again), goal },
  ];
}

async function startOnce(dataFolder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, server, '--port', '0', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  try {
    const address = await addressIn(child.stdout.setEncoding('utf8'));
    const answer = await fetch(address);
    // Without a web build the page is missing; the server has started all the same.
    if (answer.status !== 200 && answer.status !== 404)
      throw new Error(`The server answered ${answer.status}`);
    return performance.now() - began;
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function addressIn(output: AsyncIterable<string>): Promise<string> {
  let said = '';
  for await (const part of output) {
    said += part;
    const address = /runs at (http:\S+)/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`The server ended before it listened: ${said}`);
}
