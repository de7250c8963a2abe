import type { Accepted, NotFound } from '../result.ts';

export const API_KEY_SCOPES = ['read', 'write', 'calls'] as const;
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

/** Only the hash of a key is kept; `hint` (its last characters) tells keys apart on screen. */
export type ApiKey = {
  id: string;
  name: string;
  hint: string;
  scopes: ApiKeyScope[];
  createdBy: string;
  createdAt: number;
  lastUsedAt: number | null;
};

export interface ApiKeys {
  /** Newest first. */
  list(): Promise<ApiKey[]>;
  create(key: {
    name: string;
    hash: string;
    hint: string;
    scopes: ApiKeyScope[];
    createdBy: string;
  }): Promise<ApiKey>;
  remove(apiKeyId: string): Promise<Accepted<null> | NotFound>;
}
