import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, root } from './project.mjs';

/** What `npm start`, `npm test`, `npm run …` start. `web`: the built web app is needed first. */
const targets = {
  start: { entry: 'server/main.ts', web: true },
  dev: { entry: 'scripts/dev.mjs' },
  test: { entry: 'scripts/test.mjs' },
  check: { entry: 'scripts/check.mjs' },
  schema: { entry: 'scripts/schema.mjs' },
  call: { entry: 'cli/call.ts' },
  evaluate: { entry: 'cli/evaluate.ts' },
  backup: { entry: 'cli/backup.ts' },
  bench: { entry: 'bench/main.ts' },
  drill: { entry: 'bench/drill.ts' },
};

/** `{ entry, web }` of a command's name, the entry as an absolute path. */
export function targetOf(name) {
  const target = targets[name];
  if (!target)
    throw new Problem(`There is no command "${name}"; there are ${Object.keys(targets).join(', ')}.`);
  const entry = join(root, target.entry);
  if (!existsSync(entry))
    throw new Problem(`This version of Callwell has no "${name}" yet (${target.entry} is missing).`);
  return { entry, web: target.web ?? false };
}
