import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Served = {
  origin: string;
  signInLink: string;
  /** Ends the server and keeps its data; `resume` starts it again at the same address. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
};

const MAIN = join(import.meta.dirname, '../../server/main.ts');

/** A server of its own with an empty data folder, as `npm start` would start it; resolves once it has printed its link. */
export async function serve(flags: readonly string[] = []): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'callwell-browser-'));
  const port = await freePort();
  const start = () => startServer(['--port', String(port), '--data', data, ...flags]);
  let running = await start();
  const { signInLink } = running;
  return {
    origin: `http://127.0.0.1:${port}`,
    signInLink,
    pause: () => running.stop(),
    resume: async () => {
      running = await start();
    },
    stop: async () => {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function startServer(flags: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const signInLink = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (part: string) => {
      said += part;
      const link = /http\S+\/sign-in\S+/.exec(said)?.[0];
      if (link && said.endsWith('\n')) resolve(link);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('close', () => reject(new Error(`The server ended before it printed its link: ${said}`)));
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { signInLink, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
