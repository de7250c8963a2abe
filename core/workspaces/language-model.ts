/** Bounds of what a workspace can set about its language model. */
export const LANGUAGE_MODEL_LIMITS = {
  endpoints: 4,
  url: 500,
  model: 200,
  key: 500,
  fillerMs: { least: 300, most: 5000, usual: 1500 },
  timeoutMs: { least: 1000, most: 20_000, usual: 4000 },
} as const;

/** A place that speaks the chat-completions protocol. The key is stored sealed and never shown: only whether there is one. */
export type ModelEndpoint = { baseUrl: string; model: string; keySet: boolean };

/** What a workspace's agents think with besides the embedded brain. Without an endpoint no model is asked. */
export type LanguageModel = {
  /** In the order in which they are tried within one turn. */
  endpoints: ModelEndpoint[];
  /** Silence after which a caller hears "One moment". */
  fillerMs: number;
  /** Silence after which an endpoint is given up. */
  timeoutMs: number;
};

/**
 * What an edit says of an endpoint's key: a text sets it, null takes it away, absent leaves it as it is, as long as the address is
 * that of the same host: a key must not follow an address to somebody else.
 */
export type ModelEndpointEdit = { baseUrl: string; model: string; key?: string | null };
