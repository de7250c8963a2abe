import {
  LANGUAGE_MODEL_LIMITS,
  type LanguageModel,
  type ModelEndpointEdit,
} from '../../../core/workspaces/language-model.ts';
import { type Accepted, accepted, type Etagged, type IfMatch, type Refused, stale } from '../result.ts';
import type { Scope } from '../scope.ts';

type StoredEndpoint = { baseUrl: string; model: string; sealedKey: string | null };
type Stored = { endpoints: StoredEndpoint[]; fillerMs: number; timeoutMs: number; edition: number };

export type LanguageModelEdit = { endpoints?: ModelEndpointEdit[]; fillerMs?: number; timeoutMs?: number };

/** With its keys: for the brain alone. */
export type ModelInUse = Pick<LanguageModel, 'fillerMs' | 'timeoutMs'> & {
  endpoints: { baseUrl: string; model: string; key: string | null }[];
};

/** Where a workspace's language model is. Keys are sealed in the database and never listed. */
export class LanguageModels {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async get(): Promise<Etagged<LanguageModel>> {
    return shown(await read(this.#scope));
  }

  async update(
    change: LanguageModelEdit,
    match: IfMatch,
  ): Promise<Accepted<Etagged<LanguageModel>> | Refused<'stale', Etagged<LanguageModel>>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope);
      if (match.etag !== null && match.etag !== String(current.edition))
        return stale('language model', shown(current));
      const endpoints = change.endpoints?.map((edit) => endpointOf(scope, edit, current.endpoints));
      const next: Stored = {
        endpoints: endpoints ?? current.endpoints,
        fillerMs: change.fillerMs ?? current.fillerMs,
        timeoutMs: change.timeoutMs ?? current.timeoutMs,
        edition: current.edition + 1,
      };
      const columns = {
        endpoints: JSON.stringify(next.endpoints),
        filler_ms: next.fillerMs,
        timeout_ms: next.timeoutMs,
        edition: next.edition,
        updated_at: scope.now(),
      };
      await scope.rows
        .insertInto('language_models')
        .values(columns)
        .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(columns))
        .execute();
      return accepted(shown(next));
    });
  }

  /** Null when no endpoint is set. */
  async inUse(): Promise<ModelInUse | null> {
    const { endpoints, fillerMs, timeoutMs } = await read(this.#scope);
    if (endpoints.length === 0) return null;
    return {
      fillerMs,
      timeoutMs,
      endpoints: endpoints.map(({ baseUrl, model, sealedKey }) => ({
        baseUrl,
        model,
        key: sealedKey === null ? null : this.#scope.secrets.unseal(sealedKey),
      })),
    };
  }

  /** The key that an edit of this endpoint would leave it with; to try it before it is saved. */
  async keyFor(edit: ModelEndpointEdit): Promise<string | null> {
    if (edit.key !== undefined) return edit.key;
    const { sealedKey } = endpointOf(this.#scope, edit, (await read(this.#scope)).endpoints);
    return sealedKey === null ? null : this.#scope.secrets.unseal(sealedKey);
  }
}

function endpointOf(
  scope: Scope,
  edit: ModelEndpointEdit,
  before: readonly StoredEndpoint[],
): StoredEndpoint {
  const { baseUrl, model, key } = edit;
  if (key !== undefined) return { baseUrl, model, sealedKey: key === null ? null : scope.secrets.seal(key) };
  const alike = before.filter((endpoint) => originOf(endpoint.baseUrl) === originOf(baseUrl));
  const same = alike.find((endpoint) => endpoint.baseUrl === baseUrl && endpoint.model === model);
  return { baseUrl, model, sealedKey: (same ?? alike[0])?.sealedKey ?? null };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function shown({ endpoints, fillerMs, timeoutMs, edition }: Stored): Etagged<LanguageModel> {
  return {
    endpoints: endpoints.map(({ baseUrl, model, sealedKey }) => ({
      baseUrl,
      model,
      keySet: sealedKey !== null,
    })),
    fillerMs,
    timeoutMs,
    etag: String(edition),
  };
}

async function read(scope: Scope): Promise<Stored> {
  const row = await scope.rows.selectFrom('language_models').selectAll().executeTakeFirst();
  const { fillerMs, timeoutMs } = LANGUAGE_MODEL_LIMITS;
  if (!row) return { endpoints: [], fillerMs: fillerMs.usual, timeoutMs: timeoutMs.usual, edition: 0 };
  return {
    endpoints: JSON.parse(row.endpoints) as StoredEndpoint[],
    fillerMs: row.filler_ms,
    timeoutMs: row.timeout_ms,
    edition: row.edition,
  };
}
