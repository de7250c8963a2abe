import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diffLines, linesOf } from '../../core/jobs/diff.ts';
import { JOBS_FOLDER, PAGES_FOLDER, type TextFile, YAML_FILE } from '../../server/files/file-problem.ts';
import { readYaml } from '../../server/files/yaml-text.ts';
import {
  type Environment,
  EXIT,
  type Exit,
  Impossible,
  type Out,
  PLACE_FLAGS,
  PLACE_USAGE,
  readFlags,
} from './command.ts';
import { connect } from './connect.ts';
import { markdownIn, readText, removeText, writeText } from './folder.ts';
import { counted, lineCounts, type Row, table } from './shown.ts';

export const USAGE = `Usage: npm run export -- FOLDER|FILE.json [options]     (or: callwell export …)

Writes the whole workspace as files: callwell.yaml (settings, destinations, webhooks without their secrets, numbers and call
flows), jobs/*.md and knowledge/*.md; or all of them as one file, whose name ends in .json.

  --dry-run             Say what would be written and write nothing.
  --overwrite           Write over files that differ.
  --prune               Remove files of jobs and pages that are no longer there.
${PLACE_USAGE}
  --help                Print this list.

Ends with 0 when all is written or the same, 1 when files differ and were left, 2 when it could not be carried out.`;

const HOW = 'npm run export --';
const KNOWN = { values: PLACE_FLAGS, set: ['--dry-run', '--overwrite', '--prune'] };

/** `callwell export …`. Throws Impossible for what cannot be carried out. */
export async function exportCommand(argv: readonly string[], env: Environment, out: Out): Promise<Exit> {
  if (argv.includes('--help')) {
    out.line(USAGE);
    return EXIT.ok;
  }
  const flags = readFlags(argv, KNOWN, HOW);
  const [word, second] = flags.words;
  if (word === undefined || second !== undefined)
    throw new Impossible(`Name one folder, or one file that ends in .json. \`${HOW} --help\` says more.`);
  const target = resolve(env.INIT_CWD ?? '.', word);
  const single = target.endsWith('.json');
  const desk = await connect(flags, env, single ? join(target, '..') : target, out);
  try {
    const files = (await desk.export('all')).map(({ path, text }) => ({ path, text }));
    return single ? writeOne(target, files, flags.set, out) : writeFolder(target, files, flags.set, out);
  } finally {
    await desk.close();
  }
}

function writeOne(file: string, files: readonly TextFile[], set: ReadonlySet<string>, out: Out): Exit {
  const text = `${JSON.stringify({ callwell: 1, files }, null, 1)}\n`;
  const before = existsSync(file) ? readText(file) : null;
  if (before === text) {
    out.aside(`${file} is up to date.`);
    return EXIT.ok;
  }
  if (before !== null && !set.has('--overwrite')) {
    out.aside(`${file} is there and differs. Nothing was written; --overwrite replaces it.`);
    return EXIT.differs;
  }
  if (set.has('--dry-run')) {
    out.aside(`${file} would hold ${counted(files.length, 'file')}. Nothing was written.`);
    return EXIT.differs;
  }
  writeFileSync(file, text);
  out.aside(`${counted(files.length, 'file')} written in ${file}.`);
  return EXIT.ok;
}

type Deed = {
  path: string;
  does: 'new' | 'changed' | 'removed' | 'gone there, kept';
  before: string;
  text: string;
};

function writeFolder(
  folder: string,
  exported: readonly TextFile[],
  set: ReadonlySet<string>,
  out: Out,
): Exit {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Impossible(`${folder} is no folder, and its name does not end in .json.`);
  const files = exported.map((file) => (file.path === YAML_FILE ? keepServer(folder, file) : file));
  const deeds = deedsOf(folder, files, set.has('--prune'));
  for (const line of table(deeds.map(rowOf))) out.line(line);
  const changing = deeds.filter(({ does }) => does !== 'gone there, kept');
  const replaced = deeds.filter(({ does }) => does === 'changed' || does === 'removed');
  if (changing.length === 0) out.aside(`${folder} is up to date.`);
  else if (set.has('--dry-run'))
    out.aside(`${counted(changing.length, 'file')} would change. Nothing was written.`);
  else if (replaced.length > 0 && !set.has('--overwrite')) {
    const verb = replaced.length === 1 ? 'differs' : 'differ';
    out.aside(
      `${counted(replaced.length, 'file')} ${verb}. Nothing was written; --overwrite replaces what is here.`,
    );
  } else {
    for (const { path, does, text } of changing) {
      if (does === 'removed') removeText(folder, path);
      else writeText(folder, path, text);
    }
    out.aside(`${counted(changing.length, 'file')} written in ${folder}.`);
    return EXIT.ok;
  }
  return changing.length === 0 ? EXIT.ok : EXIT.differs;
}

function deedsOf(folder: string, files: readonly TextFile[], prune: boolean): Deed[] {
  const deeds: Deed[] = [];
  for (const { path, text } of files) {
    const file = join(folder, path);
    const before = existsSync(file) ? readText(file) : null;
    if (before !== text)
      deeds.push({ path, does: before === null ? 'new' : 'changed', before: before ?? '', text });
  }
  const kept = new Set(files.map(({ path }) => path));
  for (const path of [JOBS_FOLDER, PAGES_FOLDER].flatMap((one) =>
    markdownIn(join(folder, one)).map((name) => `${one}/${name}`),
  ))
    if (!kept.has(path))
      deeds.push({
        path,
        does: prune ? 'removed' : 'gone there, kept',
        before: readText(join(folder, path)),
        text: '',
      });
  return deeds;
}

function rowOf({ path, does, before, text }: Deed): Row {
  const hunks = diffLines(linesOf(before), linesOf(text));
  const added = hunks.reduce((sum, { bFrom, bTo }) => sum + bTo - bFrom, 0);
  const removed = hunks.reduce((sum, { aFrom, aTo }) => sum + aTo - aFrom, 0);
  return { state: does, what: path, path: '', lines: lineCounts(added, removed) };
}

/** Where the commands find the workspace is the folder's own: an export leaves that line as it is. */
function keepServer(folder: string, file: TextFile): TextFile {
  const path = join(folder, YAML_FILE);
  if (!existsSync(path)) return file;
  const before = readText(path);
  const read = readYaml(before);
  if (!('value' in read) || typeof (read.value as { server?: unknown } | null)?.server !== 'string')
    return file;
  const line = before.split('\n')[read.lineOf(['server']) - 1];
  return line ? { ...file, text: file.text.replace('\n', `\n${line}\n`) } : file;
}

/** Everything of a folder that an import reads; files that are none of a workspace's are left out, hidden ones too. */
export function filesIn(folder: string): string[] {
  const here = readdirSync(folder).includes(YAML_FILE) ? [YAML_FILE] : [];
  const inside = [JOBS_FOLDER, PAGES_FOLDER].flatMap((one) =>
    markdownIn(join(folder, one)).map((name) => `${one}/${name}`),
  );
  return [...here, ...markdownIn(folder), ...inside];
}
