import { randomUUID } from 'node:crypto';
import { nameKey } from '../../core/shared/text.ts';
import type { Refusal } from '../../core/wire/problem.ts';
import { type CallWish, chosen, type HeldCall, type MockCall, NoCall } from './held-call.ts';

type Named = { id: string; name: string };

/** A mock call held by the API of a running Callwell. Throws NoCall when it refuses or does not answer. */
export async function callAtServer(wish: CallWish, url: string, apiKey: string): Promise<HeldCall> {
  const api = apiAt(url, apiKey);
  const jobId = wish.job === null ? undefined : (await jobCalled(api, wish.job)).id;
  const flowId = wish.flow === null ? undefined : (await flowCalled(api, wish.flow)).id;
  let state = await api.post<MockCall>('/mock-calls', {
    jobId,
    flowId,
    from: wish.from ?? undefined,
    at: wish.at ?? undefined,
  });
  const act = async (body: object) => {
    state = await api.post<MockCall>(`/mock-calls/${state.id}/events`, body);
  };
  const names = new Map<string, string>();
  return {
    get state() {
      return state;
    },
    act,
    back: async (turn) => {
      if (turn > state.record.turns.length) return false;
      const earlier = await api.post<MockCall>(`/mock-calls/${state.id}/rewind`, { turn });
      await act({ type: 'hang-up' });
      state = earlier;
      return true;
    },
    jobName: async (jobId) => {
      const name = names.get(jobId) ?? (await api.get<Named>(`/jobs/${jobId}`)).name;
      names.set(jobId, name);
      return name;
    },
    get kept() {
      return `The record is kept at ${url} as ${state.id}.`;
    },
    close: async () => {},
  };
}

type Api = ReturnType<typeof apiAt>;

async function jobCalled(api: Api, name: string): Promise<Named> {
  const { data } = await api.get<{ data: Named[] }>(`/jobs?q=${encodeURIComponent(name.slice(0, 200))}`);
  const job = data.find((one) => nameKey(one.name) === nameKey(name));
  return chosen('job', job, name, job ? data : (await api.get<{ data: Named[] }>('/jobs')).data);
}

async function flowCalled(api: Api, name: string): Promise<Named> {
  const { data } = await api.get<{ data: Named[] }>('/flows');
  return chosen(
    'call flow',
    data.find((one) => nameKey(one.name) === nameKey(name)),
    name,
    data,
  );
}

function apiAt(url: string, apiKey: string) {
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      ...init.headers,
    };
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers }).catch(() => null);
    if (!answer)
      throw new NoCall(
        `No Callwell answers at ${url}. Start it with \`npm start\`, or name its address with --url.`,
      );
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw new NoCall(sentenceOf(body as Partial<Refusal> | null, url));
    return body as T;
  };
  return {
    get: <T>(path: string) => ask<T>(path, {}),
    // A repeat of the same act by the network must not be a second act.
    post: <T>(path: string, body: object) =>
      ask<T>(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'idempotency-key': randomUUID() },
      }),
  };
}

function sentenceOf(refusal: Partial<Refusal> | null, url: string): string {
  const [first] = refusal?.errors ?? [];
  return first?.message ?? refusal?.detail ?? `What answers at ${url} is no Callwell.`;
}
