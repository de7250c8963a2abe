import type { z } from 'zod';
import type { JobText } from '../../core/jobs/job.ts';
import { parsePack } from '../../core/jobs/pack.ts';
import { packPlaces } from '../../core/jobs/pack-places.ts';
import { checkJob } from '../../core/jobs/validate.ts';
import type { Problem } from '../../core/shared/problem.ts';
import { nameKey } from '../../core/shared/text.ts';
import {
  FILE_LIMITS,
  type FileProblem,
  fileProblem,
  kindOfPath,
  type TextFile,
  YAML_FILE,
} from './file-problem.ts';
import { type PageText, parsePage } from './page-file.ts';
import { type WorkspaceYaml, workspaceYamlSchema } from './workspace-yaml.ts';
import { readYaml } from './yaml-text.ts';

/** A file as it is sent; `job` says which revision of which job its text started from. */
export type SentFile = TextFile & { job?: { id: string; revision: number } | null | undefined };

export type ReadJob = { path: string; text: JobText; base: { id: string; revision: number } | null };
export type ReadPage = { path: string; page: PageText };

/** What files say, each for itself: whether their names meet is looked at when the workspace is known. */
export type ReadFiles = {
  jobs: ReadJob[];
  pages: ReadPage[];
  yaml: WorkspaceYaml | null;
  /** The line of `callwell.yaml` on which a value stands. */
  lineOf: (path: readonly (string | number)[]) => number;
  problems: FileProblem[];
};

/** Reads the files of a workspace, or some of them. Never throws, whatever they hold. */
export function readFiles(files: readonly SentFile[]): ReadFiles {
  const read: ReadFiles = { jobs: [], pages: [], yaml: null, lineOf: () => 1, problems: [] };
  const seen = new Map<string, string>();
  for (const file of files) {
    const kind = kindOfPath(file.path);
    const twin = seen.get(file.path.normalize('NFKC').toLowerCase());
    seen.set(file.path.normalize('NFKC').toLowerCase(), file.path);
    const fault = faultOf(file, kind, twin);
    if (fault) read.problems.push(fault);
    else if (kind === 'job') readJob(file, read);
    else if (kind === 'page') readPage(file, read);
    else readWorkspace(file.text, read);
  }
  refuseTwins(read);
  return read;
}

function faultOf(
  { path, text }: SentFile,
  kind: ReturnType<typeof kindOfPath>,
  twin: string | undefined,
): FileProblem | null {
  const shown = path.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 200);
  if (typeof kind === 'object') return fileProblem(shown, 1, 'path-refused', kind.problem);
  if (twin !== undefined)
    return fileProblem(shown, 1, 'path-twice', `This file is there twice, as ${twin} too. Keep one of them.`);
  if (text.length <= FILE_LIMITS.file) return null;
  const most = FILE_LIMITS.file.toLocaleString('en-US');
  return fileProblem(
    shown,
    1,
    'file-too-long',
    `The file is longer than ${most} characters, so it was not read.`,
  );
}

function readJob({ path, text, job }: SentFile, read: ReadFiles): void {
  const place = packPlaces(text);
  const tell = (problems: readonly Problem[]) => {
    for (const { code, message, at } of problems) {
      const plain = message.replace(/^Line \d+: /, '');
      read.problems.push({ path, ...place(at), code, message: plain, severity: 'blocking' });
    }
  };
  const parsed = parsePack(text);
  if ('problems' in parsed) return tell(parsed.problems);
  const { blanks, ...jobText } = parsed.pack;
  if (blanks.length > 0)
    return tell([
      {
        code: 'pack-is-template',
        message:
          'This is a template: its blanks are filled when it is used. Put in what they stand for, and take “blanks” out.',
        severity: 'blocking',
        at: { path: '/blanks' },
      },
    ]);
  const problems = checkJob(jobText, []);
  if (problems.length > 0) return tell(problems);
  read.jobs.push({ path, text: jobText, base: job ?? null });
}

function readPage({ path, text }: SentFile, read: ReadFiles): void {
  const parsed = parsePage(text);
  if ('page' in parsed) read.pages.push({ path, page: parsed.page });
  else
    for (const { code, message, at } of parsed.problems)
      read.problems.push(fileProblem(path, at?.line ?? 1, code, message.replace(/^Line \d+: /, '')));
}

function readWorkspace(text: string, read: ReadFiles): void {
  const yaml = readYaml(text);
  const tell = (line: number, code: string, message: string) =>
    read.problems.push(fileProblem(YAML_FILE, line, code, message));
  if ('problems' in yaml) {
    for (const { code, message, at } of yaml.problems)
      tell(at?.line ?? 1, code, message.replace(/^Line \d+: /, ''));
    return;
  }
  const checked = workspaceYamlSchema.safeParse(yaml.value);
  read.lineOf = yaml.lineOf;
  if (checked.success) read.yaml = checked.data;
  else
    for (const issue of checked.error.issues.slice(0, 50))
      for (const { at, message } of faultsOf(issue)) tell(yaml.lineOf(at), 'yaml-refused', message);
  const refused = unstorable(yaml.value, []);
  if (refused)
    tell(
      yaml.lineOf(refused),
      'yaml-refused',
      'This text holds a character that cannot be stored. Take it out.',
    );
}

function faultsOf(issue: z.core.$ZodIssue): { at: (string | number)[]; message: string }[] {
  const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...at, key], message: `“${key}” is not known here.` }));
  const where = at.filter((part) => typeof part === 'string').at(-1);
  return [{ at, message: where === undefined ? issue.message : `${where}: ${issue.message}` }];
}

/** The first text that no database would give back as it is. */
function unstorable(value: unknown, at: (string | number)[]): (string | number)[] | null {
  if (typeof value === 'string') return /\p{Cs}|\0/u.test(value) ? at : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

/** Names that may be given once only. */
function refuseTwins({ jobs, yaml, lineOf, problems }: ReadFiles): void {
  const twice = (path: string, line: number, name: string, other: string) =>
    problems.push(
      fileProblem(
        path,
        line,
        'name-twice',
        `“${name}” is there twice, ${other}. Capital letters make no difference; rename one.`,
      ),
    );
  const seen = new Map<string, string>();
  for (const { path, text } of jobs) {
    const twin = seen.get(nameKey(text.name));
    if (twin !== undefined) twice(path, 1, text.name, `in ${twin} too`);
    seen.set(nameKey(text.name), path);
  }
  for (const key of ['destinations', 'webhooks', 'numbers'] as const) {
    const names = new Map<string, number>();
    (yaml?.[key] ?? []).forEach((one, index) => {
      const name = 'e164' in one && key === 'numbers' ? (one.e164 ?? '') : (one as { name: string }).name;
      const twin = names.get(nameKey(name));
      if (twin !== undefined)
        twice(YAML_FILE, lineOf([key, index]), name, `on line ${lineOf([key, twin])} too`);
      names.set(nameKey(name), index);
    });
  }
}
