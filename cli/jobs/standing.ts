import { parsePack } from '../../core/jobs/pack.ts';
import { fileStem, freeStem } from '../../core/jobs/pack-name.ts';
import { nameKey } from '../../core/shared/text.ts';
import { JOBS_FOLDER, type TextFile } from '../../server/files/file-problem.ts';
import type { Exported } from '../workspace/desk.ts';
import type { Base, Bases } from './memory.ts';

/** “here” is the folder, “there” the workspace; a conflict was changed on both sides, or nothing is known of a common start. */
export type State =
  | 'same'
  | 'new here'
  | 'changed here'
  | 'removed here'
  | 'new there'
  | 'changed there'
  | 'removed there'
  | 'conflict';

export type Standing = {
  /** In the folder; for a job that is not there yet, where it would be written. */
  path: string;
  name: string;
  here: string | null;
  there: Exported | null;
  base: string | null;
  state: State;
};

/**
 * How each job stands. A file and a job belong together by what the folder remembers, else by name. Two texts are the same when they
 * say the same job: a comment in the front matter makes no difference, a byte of the instructions does.
 */
export function standings(files: readonly TextFile[], jobs: readonly Exported[], bases: Bases): Standing[] {
  const here = new Map(files.map(({ path, text }) => [path, text]));
  const left = new Map(jobs.map((job) => [job.job?.id ?? job.path, job]));
  const known = [...new Set([...here.keys(), ...bases.keys()])].map((path) => ({
    path,
    text: here.get(path) ?? null,
    base: bases.get(path) ?? movedBase(here.get(path), here, bases),
  }));
  const found = new Map<string, Exported>();
  for (const match of [byMemory, byName]) {
    for (const one of known) {
      const job = found.has(one.path) ? undefined : match(one, left);
      if (!job) continue;
      found.set(one.path, job);
      left.delete(job.job?.id ?? job.path);
    }
  }
  const taken = new Set([...here.keys()].map((path) => path.replace(/\.md$/, '').toLowerCase()));
  return [
    ...known.map(({ path, text, base }) => standing(path, text, found.get(path) ?? null, base?.text ?? null)),
    ...[...left.values()].map((job) => standing(freePath(job, taken), null, job, null)),
  ].filter(({ here, there }) => here !== null || there !== null);
}

/** A file that was renamed keeps the start it had under its old name. */
function movedBase(
  text: string | undefined,
  here: ReadonlyMap<string, string>,
  bases: Bases,
): Base | undefined {
  const name = text === undefined ? null : nameIn(text);
  if (name === null) return undefined;
  for (const [path, base] of bases)
    if (!here.has(path) && nameKey(nameIn(base.text) ?? '') === nameKey(name)) return base;
  return undefined;
}

type Known = { path: string; text: string | null; base: Base | undefined };
type Left = ReadonlyMap<string, Exported>;

function byMemory({ base }: Known, left: Left): Exported | undefined {
  return base?.id === undefined ? undefined : left.get(base.id);
}

function byName({ path, text, base }: Known, left: Left): Exported | undefined {
  const name = nameIn(text ?? base?.text ?? '');
  const jobs = [...left.values()];
  if (name === null) return jobs.find((job) => job.path === `${JOBS_FOLDER}/${path}`);
  return jobs.find((job) => nameKey(nameIn(job.text) ?? '') === nameKey(name));
}

function freePath(job: Exported, taken: Set<string>): string {
  return `${freeStem(fileStem(nameIn(job.text) ?? '', 'job'), taken)}.md`;
}

function standing(path: string, here: string | null, there: Exported | null, base: string | null): Standing {
  const name = nameIn(here ?? there?.text ?? base ?? '') ?? path;
  return { path, name, here, there, base, state: stateOf(here, there?.text ?? null, base) };
}

function stateOf(here: string | null, there: string | null, base: string | null): State {
  if (sameJob(here, there)) return 'same';
  if (here === null) return base === null ? 'new there' : sameJob(base, there) ? 'removed here' : 'conflict';
  if (there === null) return base === null ? 'new here' : sameJob(base, here) ? 'removed there' : 'conflict';
  if (sameJob(base, there)) return 'changed here';
  return sameJob(base, here) ? 'changed there' : 'conflict';
}

export function sameJob(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && contentOf(a) === contentOf(b));
}

function contentOf(text: string): string {
  const parsed = parsePack(text);
  if ('problems' in parsed) return text;
  const { name, description, icon, phrases, blanks, instructions } = parsed.pack;
  return JSON.stringify([name, description, icon, phrases, blanks, instructions]);
}

/** The name in a job pack; null in what is none. */
export function nameIn(text: string): string | null {
  const parsed = parsePack(text);
  return 'pack' in parsed ? parsed.pack.name : null;
}
