import type { WorkspaceStore } from '../store/store.ts';
import { type Current, digestOf, readCurrent } from './current.ts';
import { type FileProblem, fileProblem, kindOfPath, YAML_FILE } from './file-problem.ts';
import { planDestinations } from './planning/destinations.ts';
import { Ids } from './planning/ids.ts';
import { planJobs } from './planning/jobs.ts';
import { planNumbers } from './planning/numbers.ts';
import { planPages } from './planning/pages.ts';
import {
  type Change,
  type ImportParts,
  NotImported,
  type Planned,
  type Planning,
} from './planning/planned.ts';
import { planSettings } from './planning/settings.ts';
import { planWebhooks } from './planning/webhooks.ts';
import { readFiles, type SentFile } from './read-files.ts';

export type { Change, ImportParts } from './planning/planned.ts';

export type ImportWish = {
  files: readonly SentFile[];
  /** Jobs that go, as they were at this revision. */
  remove?: readonly { id: string; revision: number }[];
  /** Only says what would happen. */
  dryRun: boolean;
  /** Replaces what is stored where it is not what the files started from. */
  overwrite: boolean;
  /** The member who takes the place of people who are not here; by e-mail address. */
  standIn?: string | null;
  /** The state on which an earlier plan was made: the import is refused when anything has changed since. */
  plannedOn?: string | null;
};

export type Imported = {
  changes: Change[];
  problems: FileProblem[];
  /** People of the files who are not here and for whom `standIn` stands in. */
  stoodIn: string[];
  secrets: { webhook: string; secret: string }[];
  /** Names the state that the plan was made on. */
  plannedOn: string;
  state: 'imported' | 'planned' | 'refused' | 'conflict' | 'stale';
};

class RolledBack extends Error {}

/**
 * Takes files into a workspace: all of it or nothing. The plan is made and compiled before the transaction, which first looks whether
 * it still holds; a dry run does everything and undoes it, so that it finds what the import would find.
 */
export async function importFiles(
  workspace: WorkspaceStore,
  wish: ImportWish,
  parts: ImportParts,
): Promise<Imported> {
  const read = readFiles(wish.files);
  const scope = read.yaml || read.pages.length > 0 ? 'all' : 'jobs';
  const current = await readCurrent(workspace, scope);
  const ids = new Ids(current, wish.standIn ?? null);
  const problems = [...read.problems];
  const tell = (problem: FileProblem) => void problems.push(problem);
  refuseStandIn(current, wish.standIn ?? null, tell);
  const planned = problems.length > 0 ? [] : plan({ read, current, ids, parts, tell }, wish);
  const outcome: Imported = {
    changes: planned.map(({ change }) => change),
    problems,
    stoodIn: [...ids.stoodIn].toSorted(),
    secrets: [],
    plannedOn: digestOf(current),
    state: 'planned',
  };
  if (wish.plannedOn && wish.plannedOn !== outcome.plannedOn) return { ...outcome, state: 'stale' };
  if (problems.length > 0) return { ...outcome, state: 'refused' };
  const conflicts = outcome.changes.some(({ conflict }) => conflict);
  if (conflicts && !wish.overwrite && !wish.dryRun) return { ...outcome, state: 'conflict' };
  return write(workspace, planned, { outcome, ids, parts, scope, dryRun: wish.dryRun });
}

function plan(planning: Planning, wish: ImportWish): Planned[] {
  const [jobs, pages] = [planJobs(planning, wish.remove ?? []), planPages(planning)];
  const [destinations, webhooks] = [planDestinations(planning), planWebhooks(planning)];
  // In the order of writing: what is pointed at comes before what points at it.
  return [
    ...destinations,
    ...webhooks,
    ...pages,
    ...jobs,
    ...planSettings(planning),
    ...planNumbers(planning),
  ];
}

type Run = { outcome: Imported; ids: Ids; parts: ImportParts; scope: 'all' | 'jobs'; dryRun: boolean };

async function write(workspace: WorkspaceStore, planned: readonly Planned[], run: Run): Promise<Imported> {
  const { outcome, ids, parts, scope, dryRun } = run;
  try {
    return await workspace.atOnce(async (inner) => {
      if (digestOf(await readCurrent(inner, scope)) !== outcome.plannedOn) throw new RolledBack('stale');
      const writing = { workspace: inner, ids, parts, secrets: [] as Imported['secrets'] };
      for (const { write } of planned) await write(writing);
      if (dryRun) throw new RolledBack('planned');
      return { ...outcome, secrets: writing.secrets, state: 'imported' as const };
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ...outcome, state: error.message as 'stale' | 'planned' };
    if (error instanceof NotImported) return { ...outcome, problems: error.problems, state: 'refused' };
    throw error;
  }
}

function refuseStandIn(current: Current, standIn: string | null, tell: (problem: FileProblem) => void): void {
  if (standIn === null || current.members.some(({ email }) => email.toLowerCase() === standIn.toLowerCase()))
    return;
  const message = `${standIn} is not a member here and cannot stand in for anybody.`;
  tell(fileProblem(YAML_FILE, 1, 'member-unknown', message));
}

/** True when there are other files than jobs: what only owners and admins may change. */
export function holdsMoreThanJobs(files: readonly SentFile[]): boolean {
  return files.some(({ path }) => ['workspace', 'page'].includes(String(kindOfPath(path))));
}
