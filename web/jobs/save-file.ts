import { writePack } from '../../core/jobs/pack.ts';
import { answer, api } from '../client/client.ts';

/** Hands a stored job out as a file in the job pack format. */
export async function saveFile(id: string): Promise<void> {
  const job = await answer(api.GET('/jobs/{id}', { params: { path: { id } } }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writePack(job)], { type: 'text/markdown' }));
  link.download = `${fileName(job.name)}.md`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** "Billing question" → "billing-question". */
function fileName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'job';
}
