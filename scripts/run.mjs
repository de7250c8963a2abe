#!/usr/bin/env node
/**
 * Every npm script, and the command `callwell`, go through here, on whatever Node ≥ 20 is there: install what is missing, build what is
 * stale, then run the target under the packaged Node. Needs no package itself.
 */
import { runInPlace } from './child.mjs';
import { Problem, tell } from './project.mjs';
import { nodeBinary, nodeSettings } from './set-up/node-binary.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { ensureWebBuild } from './set-up/web-build.mjs';
import { targetOf } from './targets.mjs';

const [name, ...args] = process.argv.slice(2);
const onlyAsks = args.some((arg) => arg === '--help' || arg === '--version');

try {
  const target = targetOf(name);
  await ensurePackages();
  if (target.web && !onlyAsks) await ensureWebBuild();
  const settings = nodeSettings();
  process.exitCode = await runInPlace(nodeBinary(), [...settings.args, target.entry, ...args], settings.env);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  tell(error.message);
  process.exitCode = 1;
}
