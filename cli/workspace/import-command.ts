import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { importBody } from '../../core/wire/nouns/files.ts';
import { FILE_LIMITS, type TextFile } from '../../server/files/file-problem.ts';
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
import type { Imported } from './desk.ts';
import { filesIn } from './export-command.ts';
import { readText, readTexts } from './folder.ts';
import { counted, lineCounts, plain, problemLine, type Row, table } from './shown.ts';

export const USAGE = `Usage: npm run import -- FOLDER|FILE… [options]     (or: callwell import …)

Takes a workspace's files in: a folder, a file that an export wrote, or job packs. All of it, or nothing. What the files do not
name stays as it is; nothing is deleted.

  --dry-run             Say what would change and change nothing.
  --overwrite           Replace what is there and differs.
  --stand-in EMAIL      This member takes the place of people who are not here.
  --json                The result as JSON.
${PLACE_USAGE}
  --help                Print this list.

Ends with 0 when all is imported or the same, 1 when something differs, conflicts or is at fault, 2 when it could not be carried out.`;

const HOW = 'npm run import --';
const KNOWN = { values: [...PLACE_FLAGS, '--stand-in'], set: ['--dry-run', '--overwrite', '--json'] };

/** `callwell import …`. Throws Impossible for what cannot be carried out. */
export async function importCommand(argv: readonly string[], env: Environment, out: Out): Promise<Exit> {
  if (argv.includes('--help')) {
    out.line(USAGE);
    return EXIT.ok;
  }
  const flags = readFlags(argv, KNOWN, HOW);
  if (flags.words.length === 0) throw new Impossible(`Name a folder, or files. \`${HOW} --help\` says more.`);
  const targets = flags.words.map((word) => resolve(env.INIT_CWD ?? '.', word));
  const files = targets.flatMap(readTarget);
  const [first = '.'] = targets;
  const desk = await connect(flags, env, statSync(first).isDirectory() ? first : join(first, '..'), out);
  try {
    const dryRun = flags.set.has('--dry-run');
    const options = {
      dryRun,
      overwrite: flags.set.has('--overwrite'),
      standIn: flags.values.get('--stand-in') ?? null,
    };
    const result = await desk.import({ files }, options);
    if (flags.set.has('--json')) out.line(JSON.stringify(result, null, 2));
    else show(result, out);
    out.aside(summary(result, desk.where));
    if (result.state === 'imported') return EXIT.ok;
    return result.state === 'planned' && changing(result) === 0 ? EXIT.ok : EXIT.differs;
  } finally {
    await desk.close();
  }
}

function readTarget(target: string): TextFile[] {
  if (!existsSync(target)) throw new Impossible(`${target} is not there.`);
  if (statSync(target).isDirectory()) {
    const paths = filesIn(target);
    if (paths.length === 0)
      throw new Impossible(`${target} holds neither callwell.yaml nor a Markdown file. Nothing was done.`);
    return readTexts(target, paths);
  }
  return target.endsWith('.json') ? readExport(target) : [{ path: basename(target), text: readText(target) }];
}

function readExport(file: string): TextFile[] {
  if (statSync(file).size > FILE_LIMITS.bytes)
    throw new Impossible(
      `${file} is larger than ${FILE_LIMITS.bytes / 1024 / 1024} MB, which is more than an import takes. Nothing was done.`,
    );
  const read = importBody.safeParse(parsed(readText(file)));
  if (read.success) return read.data.files.map(({ path, text }) => ({ path, text }));
  throw new Impossible(
    `${file} is no export of Callwell: ${read.error.issues[0]?.message ?? 'it cannot be read'}`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function changing({ changes }: Imported): number {
  return changes.filter(({ change }) => change !== 'same').length;
}

function show({ changes, problems, secrets, stoodIn }: Imported, out: Out): void {
  const rows = changes
    .filter(({ change }) => change !== 'same')
    .map(({ kind, name, change, conflict, publishes, linesAdded, linesRemoved }): Row => {
      const state = conflict ? `${change}, differs there` : publishes ? `${change}, published` : change;
      return { state, what: `${kind} ${plain(name)}`, path: '', lines: lineCounts(linesAdded, linesRemoved) };
    });
  for (const line of table(rows)) out.line(line);
  for (const problem of problems) out.aside(plain(problemLine(problem)));
  for (const { webhook, secret } of secrets)
    out.line(`The webhook “${plain(webhook)}” signs with ${secret}. It is shown this once.`);
  if (stoodIn.length > 0)
    out.aside(`Not members here, so somebody stands in: ${stoodIn.map(plain).join(', ')}.`);
}

function summary(result: Imported, where: string): string {
  const count = changing(result);
  switch (result.state) {
    case 'imported':
      return count === 0 ? 'All of it is there already.' : `${counted(count, 'change')} made at ${where}.`;
    case 'planned':
      return count === 0
        ? 'All of it is there already.'
        : `${counted(count, 'change')} would be made. Nothing was changed.`;
    case 'conflict': {
      const conflicts = result.changes.filter(({ conflict }) => conflict).length;
      return `${counted(conflicts, 'thing')} there would be replaced. Nothing was imported; --overwrite replaces what differs.`;
    }
    case 'stale':
      return 'Somebody changed the workspace meanwhile. Nothing was imported; run it again.';
    default:
      return `${counted(result.problems.length, 'problem')}. Nothing was imported.`;
  }
}
