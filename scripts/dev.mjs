/**
 * `npm run dev`: the server, started anew at each change, and Vite in front of it, on the address it prints.
 * Settings go to the server, as with `npm start`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { root, tell } from './project.mjs';
import { nodeBinary, nodeSettings } from './set-up/node-binary.mjs';
import { commandFile } from './set-up/package-command.mjs';

const given = process.argv.slice(2);
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
/** The port of vite.config.ts: links that the server prints lead to Vite, which has the newest page. */
const vite = 'http://localhost:4748';
const { args, env } = nodeSettings();

const children = [
  start([
    '--watch',
    '--watch-preserve-output',
    join(root, 'server/main.ts'),
    '--port',
    String(port),
    ...(given.includes('--public-url') ? [] : ['--public-url', vite]),
    ...given,
  ]),
  start([commandFile('vite'), '--config', join(root, 'vite.config.ts')], { CALLWELL_DEV_SERVER: address }),
];
tell(`The server listens on ${address}, Vite in front of it on ${vite}.`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAll(signal));
for (const child of children) child.once('exit', () => stopAll('SIGTERM'));

function start(words, extra = {}) {
  return spawn(nodeBinary(), [...args, ...words], { cwd: root, env: { ...env, ...extra }, stdio: 'inherit' });
}

/** Once: the end of one child comes here again, and a second signal would cut the other's farewell short. */
function stopAll(signal) {
  if (stopping) return;
  stopping = true;
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}
