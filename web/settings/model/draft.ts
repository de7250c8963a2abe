import type { Schema } from '../../client/client.ts';

/** `key` is only there when it was changed: a text sets it, null takes it away. */
export type EndpointDraft = { baseUrl: string; model: string; keySet: boolean; key?: string | null };

export type ModelDraft = { endpoints: EndpointDraft[]; fillerMs: number; timeoutMs: number };

export function draftOf({ endpoints, fillerMs, timeoutMs }: Schema<'LanguageModel'>): ModelDraft {
  return { endpoints, fillerMs, timeoutMs };
}

/** An endpoint as the API takes it: an empty key field leaves the key as it is. */
export function sent({ baseUrl, model, key }: EndpointDraft) {
  return {
    baseUrl: baseUrl.trim(),
    model: model.trim(),
    ...(key === undefined || key === '' ? {} : { key }),
  };
}

/** What is known of an endpoint's key, in words. */
export function keyWords({ keySet, key }: EndpointDraft): string {
  if (key) return 'Will be set when you save';
  if (key === null) return 'Will be taken away when you save';
  return keySet
    ? 'Set. It is stored encrypted and never shown'
    : 'Not set. A model of your own may need none';
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function writtenEndpoints(endpoints: readonly EndpointDraft[]): string {
  return endpoints.map(({ model }) => model).join(', then ') || 'none';
}
