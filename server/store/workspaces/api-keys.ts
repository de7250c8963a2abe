import type { Selectable } from 'kysely';
import { type Accepted, accepted, type NotFound, notFound } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

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

export type NewApiKey = Pick<ApiKey, 'name' | 'hint' | 'scopes' | 'createdBy'> & { hash: string };

export class ApiKeys {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Newest first. */
  async list(): Promise<ApiKey[]> {
    const rows = await this.#scope.rows.selectFrom('api_keys').selectAll().orderBy('id', 'desc').execute();
    return rows.map(apiKeyOf);
  }

  async create(key: NewApiKey): Promise<ApiKey> {
    const { value } = await this.#scope.change(async (scope) => {
      const row = await scope.rows
        .insertInto('api_keys')
        .values({
          id: scope.id('apiKey'),
          name: key.name,
          hint: key.hint,
          hash: key.hash,
          scopes: JSON.stringify(key.scopes),
          created_by: key.createdBy,
          created_at: scope.now(),
          last_used_at: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(apiKeyOf(row));
    });
    return value;
  }

  /** It is refused from now on. */
  async remove(apiKeyId: string): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      const gone = await scope.rows
        .deleteFrom('api_keys')
        .where('id', '=', apiKeyId)
        .returning('id')
        .execute();
      return gone.length > 0 ? accepted(null) : notFound('API key');
    });
  }
}

export function apiKeyOf(row: Omit<Selectable<ScopedTables['api_keys']>, 'workspace_id'>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: JSON.parse(row.scopes),
    createdBy: row.created_by,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}
