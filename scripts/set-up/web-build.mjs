import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../child.mjs';
import { Problem, root, secondsSince, tell } from '../project.mjs';
import { nodeBinary, nodeSettings } from './node-binary.mjs';
import { commandFile } from './package-command.mjs';

const web = join(root, 'web');
const built = join(web, 'dist');
const stampFile = join(built, '.sources');

/** Builds the web app when its sources differ from those of the last build. */
export async function ensureWebBuild() {
  if (!existsSync(join(web, 'index.html'))) return;
  const wanted = sourcesStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!writable(web)) return tell(readOnlyNotice());
  await build(wanted);
}

/**
 * Builds beside the old folder and swaps at the end, stamp included: a server that is handing out the old
 * files, a second build or a failed one never sees a half-written folder.
 */
async function build(stamp) {
  tell('Building the web app …');
  const start = performance.now();
  const next = `${built}-${process.pid}`;
  const { args, env } = nodeSettings();
  const vite = [commandFile('vite'), 'build', '--config', join(root, 'vite.config.ts'), '--outDir', next];
  const result = await runQuietly(nodeBinary(), [...args, ...vite], { cwd: root, env });
  if (result.code !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new Problem(`${result.output.trim()}\nThe web app could not be built; the reason stands above.`);
  }
  writeFileSync(join(next, '.sources'), stamp);
  swap(next);
  tell(`Web app built in ${secondsSince(start)}.`);
}

function swap(next) {
  const old = `${next}-old`;
  if (existsSync(built)) renameSync(built, old);
  renameSync(next, built);
  rmSync(old, { recursive: true, force: true });
}

/** Contents, not times: a checkout or a copy gives every file a new time. Takes about 10 ms. */
function sourcesStamp() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'vite.config.ts', ...sources('core'), ...sources('web')]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function sources(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !/^(dist.*|\..*)$|\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? sources(path) : [path];
    });
}

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readOnlyNotice() {
  const which = existsSync(built)
    ? 'The web app as it was last built is used'
    : 'There is no web app, only the API';
  return `${which}, because ${web} cannot be written; run \`npm start\` once where it can.`;
}
