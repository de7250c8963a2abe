import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Impossible } from '../workspace/command.ts';

/** What a file and its job were when both were last the same: the common start of a merge. `id` is absent where only a text is known. */
export type Base = { text: string; id?: string };
/** By path in the folder. */
export type Bases = ReadonlyMap<string, Base>;

const FOLDER = '.callwell';
const FILE = 'jobs.json';

const memorySchema = z.object({
  callwell: z.literal(1),
  /** By workspace, so that one folder can be pushed to a trial and to the real one. */
  workspaces: z.record(z.string(), z.record(z.string(), z.object({ id: z.string(), text: z.string() }))),
});

/** What the folder remembers about a workspace. */
export function readMemory(folder: string, key: string): Bases {
  const memory = read(folder);
  const known = memory && Object.hasOwn(memory.workspaces, key) ? memory.workspaces[key] : {};
  return new Map(Object.entries(known ?? {}));
}

export function writeMemory(folder: string, key: string, bases: Bases): void {
  const memory = read(folder) ?? { callwell: 1, workspaces: {} };
  const known = [...bases].flatMap(([path, { id, text }]) => (id ? [[path, { id, text }] as const] : []));
  memory.workspaces[key] = Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(join(folder, FOLDER), { recursive: true });
  writeFileSync(join(folder, FOLDER, FILE), `${JSON.stringify(memory, null, 1)}\n`);
}

function read(folder: string): z.output<typeof memorySchema> | null {
  const file = join(folder, FOLDER, FILE);
  if (!existsSync(file)) return null;
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Impossible(
      `${file} cannot be read. Remove it to start afresh: jobs that differ are then conflicts until one side is chosen.`,
    );
  }
}

/** The files of the folder as they were at a commit: what a workspace holds that was pushed from there. */
export function basesAt(folder: string, commit: string): Bases {
  if (!/^[A-Za-z0-9][\w./~^@{}-]*$/.test(commit)) throw new Impossible(`"${commit}" is no commit.`);
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  try {
    const names = git('ls-tree', '--name-only', '-z', commit, './')
      .split('\0')
      .filter((name) => name.endsWith('.md'));
    return new Map(names.map((name) => [name, { text: git('show', `${commit}:./${name}`) }]));
  } catch (error) {
    const reason = String((error as { stderr?: unknown }).stderr ?? error).split('\n')[0];
    throw new Impossible(`git cannot show ${folder} at ${commit}: ${reason}`);
  }
}
