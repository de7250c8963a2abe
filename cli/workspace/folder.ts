import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FILE_LIMITS, kindOfPath, type TextFile } from '../../server/files/file-problem.ts';
import { Impossible } from './command.ts';

/** Markdown that tells people about the folder and is no job. */
const NOT_READ = new Set(['readme.md']);

/** Names of the Markdown files of a folder, in order; none when there is no such folder. */
export function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw new Impossible(`${folder} is not a folder.`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.') && !NOT_READ.has(name.toLowerCase()))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** The text of a file, byte for byte. Throws Impossible for one that is no plain file, is too large or is not UTF-8. */
export function readText(file: string): string {
  const entry = lstatSync(file, { throwIfNoEntry: false });
  if (!entry) throw new Impossible(`${file} is not there.`);
  if (!entry.isFile()) throw new Impossible(`${file} is no plain file, so it was not read.`);
  if (entry.size > 4 * FILE_LIMITS.file)
    throw new Impossible(`${file} is too large to be a file of a workspace. Nothing was done.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    throw new Impossible(`${file} is not text in UTF-8, so it was not read. Nothing was done.`);
  }
}

/** All files of a list, or Impossible when together they are more than an import takes. */
export function readTexts(folder: string, paths: readonly string[]): TextFile[] {
  let bytes = 0;
  return paths.map((path) => {
    const text = readText(join(folder, path));
    bytes += Buffer.byteLength(text);
    if (bytes > FILE_LIMITS.bytes || paths.length > FILE_LIMITS.files)
      throw new Impossible(`The files in ${folder} are together too large for one import. Nothing was done.`);
    return { path, text };
  });
}

/** Writes a file whole or not at all. A path that leads out of the folder is a fault of whoever sent it. */
export function writeText(folder: string, path: string, text: string): void {
  if (typeof kindOfPath(path) === 'object')
    throw new Impossible(`The server named a file “${path}”, which is not written.`);
  const file = join(folder, path);
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Impossible(`${file} is a link to somewhere else, so it was not written.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

export function removeText(folder: string, path: string): void {
  rmSync(join(folder, path));
}
