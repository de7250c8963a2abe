import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JOBS_FOLDER, YAML_FILE } from '../../server/files/file-problem.ts';
import {
  type Environment,
  EXIT,
  type Exit,
  type Flags,
  Impossible,
  type Out,
  PLACE_FLAGS,
  PLACE_USAGE,
  readFlags,
} from '../workspace/command.ts';
import { connect } from '../workspace/connect.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

export const USAGE = `Usage: npm run jobs -- COMMAND [FOLDER] [options]     (or: callwell jobs COMMAND …)

Jobs of a workspace as files, one Markdown file each, in FOLDER (./jobs).

  pull                  Write the workspace's jobs into the folder.
  push                  Save the folder's jobs in the workspace.
  diff                  Show what differs.
  check                 Compile and lint the folder's jobs. Needs no server.

  --dry-run             pull, push: say what would be done and do nothing.
  --merge               pull, push: put both edits of a job together where they touch different lines.
  --overwrite           pull, push: where both sides were changed, take the one that is pulled or pushed.
  --prune               pull: remove files whose jobs are gone; push: delete jobs whose files are gone.
  --since COMMIT        push, diff: the workspace holds what the folder held at this commit of git.
  --format FORM         check: text, json, or github (annotations of a pull request).
  --max-warnings N      check: more than N warnings end with code 1 (notes do not count).
  --json                pull, push, diff: the result as JSON.
${PLACE_USAGE}
  --help                Print this list.

Ends with 0 when all is done or the same, 1 when something differs, conflicts or is at fault, 2 when it could not be carried out.`;

const HOW = 'npm run jobs --';
const KNOWN = {
  pull: { values: PLACE_FLAGS, set: ['--dry-run', '--merge', '--overwrite', '--prune', '--json'] },
  push: {
    values: [...PLACE_FLAGS, '--since'],
    set: ['--dry-run', '--merge', '--overwrite', '--prune', '--json'],
  },
  diff: { values: [...PLACE_FLAGS, '--since'], set: ['--json'] },
  check: { values: ['--format', '--max-warnings'], set: [] },
} as const;
type Command = keyof typeof KNOWN;

/** `callwell jobs …`. Throws Impossible for what cannot be carried out. */
export async function jobsCommand(argv: readonly string[], env: Environment, out: Out): Promise<Exit> {
  if (argv.includes('--help')) {
    out.line(USAGE);
    return EXIT.ok;
  }
  const [command, ...rest] = argv;
  if (command === undefined || !Object.hasOwn(KNOWN, command)) {
    const typed = command === undefined ? 'A command is missing' : `There is no command "${command}"`;
    throw new Impossible(
      `${typed}; there are ${Object.keys(KNOWN).join(', ')}. \`${HOW} --help\` says what each does.`,
    );
  }
  const flags = readFlags(rest, KNOWN[command as Command], HOW);
  if (flags.words.length > 1)
    throw new Impossible(`One folder at a time: "${flags.words.join('" and "')}" are ${flags.words.length}.`);
  const folder = folderOf(flags, env, command === 'pull');
  if (command === 'check') return check(folder, flags, out);
  return atDesk(command as 'pull' | 'push' | 'diff', folder, flags, env, out);
}

async function atDesk(
  command: 'pull' | 'push' | 'diff',
  folder: string,
  flags: Flags,
  env: Environment,
  out: Out,
) {
  if (flags.set.has('--merge') && flags.set.has('--overwrite'))
    throw new Impossible(
      '--merge and --overwrite exclude each other: one keeps both edits, the other one of them.',
    );
  const desk = await connect(flags, env, folder, out);
  try {
    const errand = { desk, folder, flags, out };
    if (command === 'pull') return await pull(errand);
    return command === 'push' ? await push(errand) : await diff(errand);
  } finally {
    await desk.close();
  }
}

/** npm runs scripts in the repository's folder; a name is meant from where the command was typed. */
function folderOf({ words }: Flags, env: Environment, mayBeNew: boolean): string {
  const named = resolve(env.INIT_CWD ?? '.', words[0] ?? JOBS_FOLDER);
  const folder = existsSync(join(named, YAML_FILE)) ? join(named, JOBS_FOLDER) : named;
  if (!mayBeNew && !existsSync(folder))
    throw new Impossible(`There is no folder ${folder}. Name the one that holds the jobs.`);
  return folder;
}
