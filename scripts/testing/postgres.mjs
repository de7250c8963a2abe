import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runQuietly } from '../child.mjs';
import { freePort } from '../free-port.mjs';
import { Problem } from '../project.mjs';
import { findProgram, installSystemPackage, versionFolders } from './system-package.mjs';

/**
 * A Postgres for the tests: `{ url, stop }`. The one of `CALLWELL_TEST_POSTGRES_URL` when it is set, else a
 * private cluster in a temporary folder that `stop` ends and removes. Nothing of an installed server is touched.
 */
export async function startTestPostgres() {
  const given = process.env.CALLWELL_TEST_POSTGRES_URL;
  if (given) return { url: given, stop: async () => {} };
  const programs = await postgresPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'callwell-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const password = await createCluster(programs, folder);
    const server = await startServer(programs, folder);
    return {
      url: `postgres://callwell:${password}@127.0.0.1:${server.port}/postgres`,
      stop: () => server.stop().finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Folder of the newest installation's programs; installs one when there is none. */
async function postgresPrograms() {
  const find = () => findProgram([...installedServers(), 'postgres']);
  if (!find()) await installSystemPackage({ apt: 'postgresql', brew: 'postgresql@17' });
  const found = find();
  if (found) return dirname(found);
  throw new Problem(
    'The store tests need a Postgres server: install PostgreSQL 14 or newer, or set CALLWELL_TEST_POSTGRES_URL to an empty database, then run `npm test` again.',
  );
}

function installedServers() {
  const brewed = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((opt) =>
    ['17', '16', '15', '14'].map((version) => `${opt}/postgresql@${version}`),
  );
  return [...versionFolders('/usr/lib/postgresql'), ...brewed].map((folder) =>
    join(folder, 'bin', 'postgres'),
  );
}

/** Makes the cluster's files and gives the password of its user `callwell`. */
async function createCluster(programs, folder) {
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const user = ownUser();
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const words = ['--username=callwell', `--pwfile=${passwordFile}`, '--auth=password'];
  const result = await runQuietly(
    join(programs, 'initdb'),
    ['-D', join(folder, 'data'), ...words, '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder },
  );
  if (result.code !== 0) throw new Problem(`The test Postgres could not be made: ${lastLine(result.output)}`);
  return password;
}

/** `{ port, stop }`. Another program may take the free port before Postgres does, so a few are tried. */
async function startServer(programs, folder) {
  let said = '';
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await freePort();
    const server = spawnServer(programs, folder, port);
    said = await server.ready;
    if (said === 'ready') return { port, stop: server.stop };
  }
  throw new Problem(`The test Postgres did not start: ${lastLine(said)}`);
}

function spawnServer(programs, folder, port) {
  // Durability is not what these tests measure, and the data goes with the folder.
  const settings = ['fsync=off', 'unix_socket_directories=', 'lc_messages=C', 'max_connections=200'];
  const child = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      ...settings.flatMap((s) => ['-c', s]),
    ],
    // A group of its own: Ctrl-C in the terminal must not end it before the tests that use it.
    { ...ownUser(), cwd: folder, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  const ready = new Promise((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve('ready');
    });
    child.once('error', (error) => resolve(String(error)));
    child.once('close', () => resolve(said));
  });
  const stop = async () => {
    // SIGQUIT is Postgres's immediate shutdown; it waits for no client.
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGQUIT');
    await ended;
  };
  return { ready, stop };
}

/** Postgres refuses to run as root: root runs it as the user `postgres`, else `nobody`. Others as themselves. */
function ownUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody'].map((name) => users.find(([entry]) => entry === name)).find(Boolean);
  if (!user)
    throw new Problem(
      'The test Postgres cannot run as root: add a user named postgres, then run `npm test` again.',
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
