import { answer, api, type Schema } from '../../../client/client.ts';

export type Imported = Schema<'Imported'>;
export type ChosenFile = { path: string; text: string };
export type PlannedImport = { files: ChosenFile[]; plan: Imported };

/** The contract's bound of an import. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Hands the whole workspace out as one file, which an import takes in again. */
export async function saveExport(name: string): Promise<void> {
  const { files } = await answer(api.GET('/export'));
  const bare = files.map(({ path, text }) => ({ path, text }));
  const link = document.createElement('a');
  const text = `${JSON.stringify({ callwell: 1, files: bare }, null, 1)}\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const stem = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  link.download = `${stem || 'callwell'}-export.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Job packs and `callwell.yaml` as they are, or the files inside an export. Throws with a sentence about what is neither. */
export async function readChosen(chosen: readonly File[]): Promise<ChosenFile[]> {
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES)
    throw new Error('Together these files are larger than 16 MB, which is more than an import takes.');
  const read = await Promise.all(chosen.map(readOne));
  return read.flat();
}

async function readOne(file: File): Promise<ChosenFile[]> {
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`“${file.name}” is not text in UTF-8.`);
  }
  if (file.name.endsWith('.json')) return filesOfExport(file.name, text);
  if (file.name.endsWith('.md') && !/^\uFEFF?---\r?\n/.test(text))
    throw new Error(
      `“${file.name}” is no job pack: it does not begin with a line of three hyphens. Paste its text under New job instead.`,
    );
  return [{ path: file.name, text }];
}

function filesOfExport(name: string, text: string): ChosenFile[] {
  try {
    const { callwell, files } = JSON.parse(text) as { callwell?: unknown; files?: unknown };
    if (callwell === 1 && Array.isArray(files) && files.every(isFile))
      return files.map(({ path, text }) => ({ path, text }));
  } catch {
    // Said below: what is no JSON is no export either.
  }
  throw new Error(`“${name}” is no export of Callwell.`);
}

function isFile(one: unknown): one is ChosenFile {
  const { path, text } = (one ?? {}) as Partial<ChosenFile>;
  return typeof path === 'string' && typeof text === 'string';
}

/** What an import of these files would do; nothing is kept. */
export async function planImport(files: ChosenFile[]): Promise<PlannedImport> {
  return { files, plan: await send(files, { dryRun: 'true' }) };
}

/** Does what was planned, unless the workspace has changed since. */
export function carryOut({ files, plan }: PlannedImport): Promise<Imported> {
  return send(files, { overwrite: 'true', plannedOn: plan.plannedOn });
}

function send(files: ChosenFile[], query: Record<string, string>): Promise<Imported> {
  const body = JSON.stringify({ callwell: 1, files });
  return answer(
    api.POST('/import', {
      params: { query: query as never },
      body,
      bodySerializer: (sent) => sent as unknown as string,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}
