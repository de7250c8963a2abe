/** One place that speaks the chat-completions protocol. `key` is null where none is asked for, as by a model in the house. */
export type ModelEndpoint = { baseUrl: string; model: string; key: string | null };

/** Endpoints in the order in which they are tried within one turn, and how long a caller is made to wait. */
export type ModelChoice = {
  endpoints: ModelEndpoint[];
  /** Silence after which the caller hears "One moment". */
  fillerMs: number;
  /** Silence after which an endpoint is given up, before its first word and between two. */
  timeoutMs: number;
};

export function chatAddress({ baseUrl }: Pick<ModelEndpoint, 'baseUrl'>): string {
  return `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
}

export function headersFor({ key }: ModelEndpoint): Record<string, string> {
  return { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) };
}
