import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInPlace } from '../child.mjs';
import { root } from '../project.mjs';
import { nodeBinary, nodeSettings } from './node-binary.mjs';

/** Path of a package's command, to be run by `nodeBinary()`. */
export function commandFile(packageName, command = packageName) {
  const folder = join(root, 'node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  return join(folder, file);
}

/** Runs a package's command under the packaged Node and gives its exit code. */
export function runPackage(packageName, args, env = {}, command = packageName) {
  const settings = nodeSettings();
  return runInPlace(nodeBinary(), [...settings.args, commandFile(packageName, command), ...args], {
    ...settings.env,
    ...env,
  });
}
