import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../child.mjs';
import { cacheFolder, Problem, root, secondsSince, tell } from '../project.mjs';

const stampFile = join(cacheFolder, 'packages');

/**
 * Installs the packages when the lock or the platform differs from what was installed last. A hand-run
 * `npm ci` counts, and a folder that cannot be written is fine as long as its packages are complete.
 */
export async function ensurePackages() {
  const wanted = packagesStamp();
  if (read(stampFile) === wanted) return;
  if (!installedPackagesMatch()) await install();
  remember(wanted);
}

function packagesStamp() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}`;
}

/** Compares the lock with the list that npm leaves in node_modules, so that a hand-run `npm ci` counts. */
function installedPackagesMatch() {
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  return packagesMatch(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
    JSON.parse(installed),
  );
}

/** Whether all that the lock asks for is installed; optional packages, those of other platforms, may be missing. */
export function packagesMatch(lock, installed) {
  return Object.entries(lock.packages).every(
    ([path, { optional, peer, version }]) =>
      path === '' || optional || peer || installed.packages[path]?.version === version,
  );
}

async function install() {
  tell('Installing packages (the first time takes about a minute) …');
  const start = performance.now();
  // On Windows the running node.exe cannot be replaced, and `npm ci` begins by removing it.
  const words = [process.platform === 'win32' ? 'install' : 'ci', '--include=dev', '--no-progress'];
  const [command, ...first] = npmCommand();
  const result = await runQuietly(command, [...first, ...words], {
    cwd: root,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.missing)
    throw new Problem('npm was not found. It comes with Node: install both, then run this command again.');
  if (result.code !== 0) throw new Problem(installProblem(result.output));
  tell(`Packages installed in ${secondsSince(start)}.`);
}

/** The npm that started us, run by its own Node: the packaged Node may be the very file being replaced. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm?.endsWith('.js') ? [node ?? process.execPath, npm] : ['npm'];
}

/** One sentence for what npm said when it failed. */
export function installProblem(output) {
  const again = 'then run this command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(output)) {
    return `The packages could not be fetched. Check the internet connection (or npm's proxy setting), ${again}`;
  }
  if (/EROFS|EACCES|EPERM/.test(output)) {
    return `The packages could not be written into ${join(root, 'node_modules')}. Make this folder writable, ${again}`;
  }
  if (/ENOSPC/.test(output)) return `The disk is full. Free about 1 GB, ${again}`;
  const reason = /npm (?:error|ERR!) (?!code|A complete log)(.+)/.exec(output)?.[1] ?? 'npm gave no reason';
  return `npm could not install the packages (${reason.trim()}). Run \`npm ci\` to see all it says, ${again}`;
}

function remember(stamp) {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(stampFile, stamp);
  } catch {
    // A read-only folder: the comparison above is made again at the next start.
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
