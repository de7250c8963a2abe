import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file of the repository; `path` is relative to its root, with slashes. */
export type SourceFile = { path: string; text: string };

export type Violation = { path: string; line?: number; what: string };

/** A rule of the layout: what it says, what to do when it is broken, and how to find where it is. */
export type Rule = {
  name: string;
  remedy: string;
  violations(files: SourceFile[]): Violation[];
  /** Small virtual files that break the rule, each in its own way. */
  guilty: SourceFile[][];
  /** Look-alikes that the rule must let pass. */
  innocent: SourceFile[][];
};

const ignoredFolders = /(^|\/)(node_modules|\.git)$|^(data|coverage|web\/dist[^/]*)$/;
const textNames =
  /\.(ts|tsx|mts|mjs|js|json|css|html|md|yaml|yml|sql|sh|svg|txt)$|^\.(?!DS_Store)|^run$|^LICENSE$/;

/** Every text file below `root` that belongs to the project: nothing installed, built or kept as data. */
export function readSourceFiles(root: string, folder = ''): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignoredFolders.test(path)) return [];
    if (entry.isDirectory()) return readSourceFiles(root, path);
    return entry.isFile() && textNames.test(entry.name)
      ? [{ path, text: readFileSync(join(root, path), 'utf8') }]
      : [];
  });
}

export function file(path: string, text = ''): SourceFile {
  return { path, text };
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts');
}

export function isTest(path: string): boolean {
  return isTestFile(path) || path.startsWith('tests/') || path.includes('/testing/');
}

/** A file that holds tests, as against what tests are made with (`testing/`, `tests/`). */
export function isTestFile(path: string): boolean {
  return /\.test\.(tsx?|mjs)$/.test(path);
}

/** Whether `path` is the folder itself or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
