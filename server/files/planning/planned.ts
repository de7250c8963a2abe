import type { FlowGraph } from '../../../core/flows/flow.ts';
import { diffLines, linesOf } from '../../../core/jobs/diff.ts';
import type { JobText } from '../../../core/jobs/job.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import type { Author } from '../../store/jobs/jobs.ts';
import type { Accepted } from '../../store/result.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Current } from '../current.ts';
import { type FileProblem, fileProblem } from '../file-problem.ts';
import type { ReadFiles } from '../read-files.ts';
import type { Ids } from './ids.ts';

export const CHANGE_KINDS = ['settings', 'destination', 'webhook', 'page', 'job', 'number', 'flow'] as const;

/** What an import does to one thing. Lines are those of its file, or of its part of `callwell.yaml`. */
export type Change = {
  kind: (typeof CHANGE_KINDS)[number];
  name: string;
  path: string;
  change: 'new' | 'changed' | 'same' | 'removed';
  linesAdded: number;
  linesRemoved: number;
  /** What is stored is not what the text started from: it is replaced only by whoever says so. */
  conflict: boolean;
  /** The flow is put in force with this import. */
  publishes: boolean;
};

export type ImportParts = {
  author: Author;
  /** The compiled Plan as JSON text. */
  compile: (text: JobText, context: { destinations: string[]; webhooks: string[] }) => string;
  /** What blocks publishing a graph in the workspace as it then is. */
  blocking: (workspace: WorkspaceStore, phoneNumberId: string, graph: FlowGraph) => Promise<Problem[]>;
  newSecret: () => string;
};

export type Writing = {
  workspace: WorkspaceStore;
  ids: Ids;
  parts: ImportParts;
  /** Secrets of new webhooks: shown once, by whoever imports. */
  secrets: { webhook: string; secret: string }[];
};

/** A change with what does it. Writes come in the order of the plan, inside one transaction. */
export type Planned = { change: Change; write: (writing: Writing) => Promise<void> };

/** What planning reads, and where it tells what is wrong. */
export type Planning = {
  read: ReadFiles;
  current: Current;
  ids: Ids;
  parts: ImportParts;
  tell: (problem: FileProblem) => void;
};

/** Thrown inside the transaction: nothing was kept. */
export class NotImported extends Error {
  readonly problems: FileProblem[];

  constructor(problems: FileProblem[]) {
    super(problems[0]?.message ?? 'The import was refused.');
    this.problems = problems;
  }
}

/** The value of a write; a refusal of the store undoes the whole import. */
export function written<T>(
  result: Accepted<T> | { ok: false; code: string; problem: Problem },
  path: string,
  line = 1,
): T {
  if (result.ok) return result.value;
  throw new NotImported([fileProblem(path, line, result.code, result.problem.message)]);
}

/** The change from one text to another; null is a thing that is not there. */
export function changeOf(
  thing: Pick<Change, 'kind' | 'name' | 'path'> & Partial<Pick<Change, 'publishes'>>,
  before: string | null,
  after: string | null,
  conflict = before !== null,
): Change {
  const hunks = diffLines(linesOf(before ?? ''), linesOf(after ?? ''));
  const count = (size: (hunk: (typeof hunks)[number]) => number) =>
    hunks.reduce((sum, hunk) => sum + size(hunk), 0);
  const change = before === null ? 'new' : after === null ? 'removed' : before === after ? 'same' : 'changed';
  return {
    publishes: false,
    ...thing,
    change,
    linesAdded: count(({ bFrom, bTo }) => bTo - bFrom),
    linesRemoved: count(({ aFrom, aTo }) => aTo - aFrom),
    conflict: conflict && change !== 'same' && change !== 'new',
  };
}

/** Things under their key, each list in its order. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
