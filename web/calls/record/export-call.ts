import { answer, api } from '../../client/client.ts';

/** Downloads record and log of a call as one file. */
export async function exportCall(id: string): Promise<void> {
  const content = await answer(api.GET('/calls/{id}/export', { params: { path: { id } } }));
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
