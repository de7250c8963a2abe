import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from '../child.mjs';
import { secondsSince, tell } from '../project.mjs';

/** First of the programs that can be run: absolute paths are tried as they are, names on the PATH. */
export function findProgram(candidates) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = candidates.flatMap((name) =>
    /[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find(canRun);
}

/** Subfolders of a folder, newest version first ("17" before "9.6"); none when it is not there. */
export function versionFolders(folder) {
  try {
    const names = readdirSync(folder).filter((name) => /^\d/.test(name));
    return names
      .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * Installs a package with apt-get (as root) or Homebrew and gives true when that went well. On other machines
 * it does nothing and gives false: the caller then says what to install.
 */
export async function installSystemPackage({ apt, brew }) {
  const start = performance.now();
  const commands = installCommands({ apt, brew });
  if (commands.length === 0) return false;
  tell(`Installing ${apt ?? brew} with ${commands[0][0]} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, ...args] of commands) {
    const result = await runQuietly(command, args, { env });
    if (result.code !== 0) return false;
  }
  tell(`Installed in ${secondsSince(start)}.`);
  return true;
}

function installCommands({ apt, brew }) {
  if (apt && process.getuid?.() === 0 && findProgram(['apt-get'])) {
    return [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', apt],
    ];
  }
  return brew && findProgram(['brew']) ? [['brew', 'install', ...brew.split(' ')]] : [];
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
