import { writePack } from '../../core/jobs/pack.ts';
import { answer, api } from '../client/client.ts';

type Named = { id: string; name: string };

/** Hands a stored job out as a file in the job pack format. */
export async function saveFile(id: string): Promise<void> {
  const job = await answer(api.GET('/jobs/{id}', { params: { path: { id } } }));
  handOut(`${fileName(job.name)}.md`, writePack(job), 'text/markdown');
}

/** Hands several out as one file, which an import takes in again; one alone as its job pack. */
export async function saveFiles(jobs: readonly Named[]): Promise<void> {
  const [only] = jobs;
  if (only && jobs.length === 1) return saveFile(only.id);
  const { files } = await answer(api.GET('/export', { params: { query: { only: 'jobs' } } }));
  const chosen = new Set(jobs.map(({ id }) => id));
  const packs = files
    .filter(({ job }) => job && chosen.has(job.id))
    .map(({ path, text }) => ({ path, text }));
  const missing = jobs.length - packs.length;
  if (missing > 0) throw new Error('Some of them were deleted meanwhile. Select the jobs again.');
  handOut(
    'jobs-export.json',
    `${JSON.stringify({ callwell: 1, files: packs }, null, 1)}\n`,
    'application/json',
  );
}

function handOut(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** "Billing question" → "billing-question". */
function fileName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'job';
}
