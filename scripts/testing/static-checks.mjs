import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';
import { runPackage } from '../set-up/package-command.mjs';

/** Folders with a tsconfig of their own; each has its own view of what exists (no node in core, a DOM in web). */
const typeProjects = ['core', 'server', 'web', 'tests/e2e'];

/** The checks that run no code: `{ title, run }`, run giving an exit code. */
export function staticChecks() {
  const types = typeProjects.filter(hasSources).map((folder) => ({
    title: `Types: ${folder}`,
    run: () => runPackage('typescript', ['-p', folder, '--noEmit'], {}, 'tsc'),
  }));
  const lint = {
    title: 'Lint',
    run: () => runPackage('@biomejs/biome', ['check', '--error-on-warnings', '.'], {}, 'biome'),
  };
  return [...types, lint];
}

function hasSources(folder) {
  const path = join(root, folder);
  if (!existsSync(join(path, 'tsconfig.json'))) return false;
  return readdirSync(path, { recursive: true }).some((name) => /\.tsx?$/.test(name));
}
