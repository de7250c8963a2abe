import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, root } from './project.mjs';

/**
 * What `npm start`, `npm test`, `npm run …` start; an entry `x.ts` may also be `x/main.ts`. `web`: the built web
 * app is needed first.
 */
const targets = {
  start: { entry: 'server/main.ts', web: true },
  dev: { entry: 'scripts/dev.mjs' },
  test: { entry: 'scripts/test.mjs' },
  check: { entry: 'scripts/check.mjs' },
  schema: { entry: 'scripts/schema.mjs' },
  call: { entry: 'cli/call.ts' },
  evaluate: { entry: 'cli/evaluate.ts' },
  optimize: { entry: 'cli/optimize.ts' },
  backup: { entry: 'cli/backup.ts' },
  jobs: { entry: 'cli/jobs.ts' },
  export: { entry: 'cli/export.ts' },
  import: { entry: 'cli/import.ts' },
  bench: { entry: 'bench/main.ts', web: true },
  drill: { entry: 'bench/drill.ts' },
};

/** `{ entry, web }` of a command's name, the entry as an absolute path. */
export function targetOf(name) {
  const target = targets[name];
  if (!target)
    throw new Problem(`There is no command "${name}"; there are ${Object.keys(targets).join(', ')}.`);
  const file = [target.entry, target.entry.replace(/\.ts$/, '/main.ts')].find((path) =>
    existsSync(join(root, path)),
  );
  if (!file) throw new Problem(`This version of Callwell has no "${name}" yet (${target.entry} is missing).`);
  return { entry: join(root, file), web: target.web ?? false };
}
