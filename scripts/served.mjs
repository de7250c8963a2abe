import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { Problem } from './project.mjs';

/**
 * A Callwell of its own on a free port with an empty temporary data folder, started by `command` (program and
 * arguments; the settings are added): `{ origin, stop }`. `stop` sends SIGINT, waits, removes the folder and
 * gives the exit code. Fails with what it printed when it ends early or prints no address within `limitMs`.
 */
export async function startCallwell(command, env = process.env, limitMs = 300_000) {
  const data = mkdtempSync(join(tmpdir(), 'callwell-data-'));
  const port = await freePort();
  const [program, ...args] = [...command, '--port', String(port), '--data', data];
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  const stop = async () => {
    child.kill('SIGINT');
    const code = await exited;
    rmSync(data, { recursive: true, force: true });
    return code;
  };
  try {
    await printed(child, `:${port}`, limitMs);
    return { origin: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printed(child, text, limitMs) {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Problem(`Callwell ${what}. It printed:\n${said.trim()}`));
    const timer = setTimeout(() => fail(`printed no address within ${limitMs / 1000} s`), limitMs);
    const settle = (act) => {
      clearTimeout(timer);
      act();
    };
    child.once('error', (error) => settle(() => fail(`could not be started (${error.code})`)));
    child.once('close', () => settle(() => fail('ended before it printed its address')));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part) => {
        said += part;
        if (said.includes(text)) settle(resolve);
      });
    }
  });
}
