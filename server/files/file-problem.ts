/** A file by its path in the folder, with `/` on every system. */
export type TextFile = { path: string; text: string };

/** Something in a file that cannot be taken in, or is advised against, with its place. Lines and columns count from 1. */
export type FileProblem = {
  path: string;
  line: number;
  column: number;
  code: string;
  message: string;
  severity: 'blocking' | 'finding' | 'advice';
};

export const YAML_FILE = 'callwell.yaml';
export const JOBS_FOLDER = 'jobs';
export const PAGES_FOLDER = 'knowledge';

/** Bounds of what is read at once: one file, their number, and all of them. Bytes, but for `file`: UTF-16 units. */
export const FILE_LIMITS = { file: 1_000_000, files: 5000, bytes: 16 * 1024 * 1024 } as const;

export type FileKind = 'workspace' | 'job' | 'page';

export function fileProblem(path: string, line: number, code: string, message: string): FileProblem {
  return { path, line, column: 1, code, message, severity: 'blocking' };
}

/** Letters of any script, digits and what usually stands in names: no way up, no device, no stream, no invisible character. */
const SEGMENT = /^(?![ .])[\p{L}\p{N}\p{M} ._,()&'’+-]{1,120}(?<![ .])$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * What a file is by its path: `callwell.yaml`, a job pack, or a knowledge page; a sentence when it is none of them or leads
 * somewhere else. Whoever writes files by paths that came from outside asks this first.
 */
export function kindOfPath(path: string): FileKind | { problem: string } {
  const segments = path.split('/');
  if (segments.length > 2 || !segments.every((one) => SEGMENT.test(one) && !DEVICE.test(one)))
    return { problem: 'This is no path of a workspace’s file, so it was not read.' };
  if (path === YAML_FILE) return 'workspace';
  const [folder, name] = segments.length === 2 ? segments : ['', segments[0]];
  if (!name?.endsWith('.md'))
    return { problem: `Only ${YAML_FILE} and files that end in .md are read. Take this one out.` };
  if (folder === PAGES_FOLDER) return 'page';
  if (folder === JOBS_FOLDER || folder === '') return 'job';
  return {
    problem: `Jobs lie in ${JOBS_FOLDER}/ and knowledge pages in ${PAGES_FOLDER}/; this folder is not known.`,
  };
}
