import type { Refusal } from '../../core/wire/problem.ts';
import { Impossible } from './command.ts';
import type { Desk, Exported, Imported } from './desk.ts';

/** The workspace that an API key belongs to. Throws Impossible when the server refuses or does not answer. */
export async function deskAtServer(url: string, apiKey: string): Promise<Desk> {
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { ...init.headers, authorization: `Bearer ${apiKey}` };
    // A redirect would carry the key to wherever it leads.
    const asked = { ...init, headers, redirect: 'error' as const };
    const answer = await fetch(`${url}/api/v1${path}`, asked).catch(() => null);
    if (!answer)
      throw new Impossible(
        `No Callwell answers at ${url}. Start it with \`npm start\`, or name its address with --url.`,
      );
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw new Impossible(sentenceOf(body as Partial<Refusal> | null, url));
    return body as T;
  };
  const { id } = await ask<{ id: string }>('/workspace');
  return {
    where: url,
    key: `${url} ${id}`,
    export: async (only) => (await ask<{ files: Exported[] }>(`/export?only=${only}`)).files,
    import: (sent, { dryRun, overwrite, standIn, plannedOn }) => {
      const query = new URLSearchParams({ dryRun: String(dryRun), overwrite: String(overwrite) });
      if (standIn) query.set('standIn', standIn);
      if (plannedOn) query.set('plannedOn', plannedOn);
      const body = JSON.stringify({ callwell: 1, ...sent });
      return ask<Imported>(`/import?${query}`, { method: 'POST', body });
    },
    close: async () => {},
  };
}

function sentenceOf(refusal: Partial<Refusal> | null, url: string): string {
  const [first] = refusal?.errors ?? [];
  return first?.message ?? refusal?.detail ?? `What answers at ${url} is no Callwell.`;
}
