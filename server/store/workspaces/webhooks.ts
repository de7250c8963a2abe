import type { Selectable } from 'kysely';
import { nameKey } from '../../../core/shared/text.ts';
import {
  type Accepted,
  accepted,
  type Etagged,
  type IfMatch,
  merged,
  type NotFound,
  nameTaken,
  notFound,
  type Refused,
  stale,
} from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

/** A tool that jobs may call. The secret signs what is sent; it is sealed in the database and never listed. */
export type Webhook = { id: string; name: string; url: string; createdAt: number; updatedAt: number };
type Stored = Etagged<Webhook>;

export class Webhooks {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** By name. */
  async list(): Promise<Stored[]> {
    const rows = await this.#scope.rows.selectFrom('webhooks').selectAll().orderBy('name_key').execute();
    return rows.map(webhookOf);
  }

  async get(webhookId: string): Promise<Stored | null> {
    return read(this.#scope, 'id', webhookId);
  }

  async byName(name: string): Promise<Stored | null> {
    return read(this.#scope, 'name_key', nameKey(name));
  }

  /** Names are unique in the workspace without regard to case. */
  async create(webhook: {
    name: string;
    url: string;
    secret: string;
  }): Promise<Accepted<Stored> | Refused<'name-taken', Stored>> {
    return this.#scope.change(async (scope) => {
      const holder = await read(scope, 'name_key', nameKey(webhook.name));
      if (holder) return nameTaken('webhook', webhook.name, holder);
      const row = await scope.rows
        .insertInto('webhooks')
        .values({
          id: scope.id('webhook'),
          name: webhook.name,
          name_key: nameKey(webhook.name),
          url: webhook.url,
          sealed_secret: scope.secrets.seal(webhook.secret),
          created_at: scope.now(),
          updated_at: scope.now(),
          edition: 1,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(webhookOf(row));
    });
  }

  async update(
    webhookId: string,
    change: { name?: string; url?: string; secret?: string },
    match: IfMatch,
  ): Promise<Accepted<Stored> | NotFound | Refused<'name-taken' | 'stale', Stored>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope, 'id', webhookId);
      if (!current) return notFound('webhook');
      if (match.etag !== null && match.etag !== current.etag) return stale('webhook', current);
      const next = merged(current, change);
      const holder = await read(scope, 'name_key', nameKey(next.name));
      if (holder && holder.id !== webhookId) return nameTaken('webhook', next.name, holder);
      const row = await scope.rows
        .updateTable('webhooks')
        .set({ name: next.name, name_key: nameKey(next.name), url: next.url, updated_at: scope.now() })
        .set((eb) => ({ edition: eb('edition', '+', 1) }))
        .$if(change.secret !== undefined, (query) =>
          query.set({ sealed_secret: scope.secrets.seal(change.secret ?? '') }),
        )
        .where('id', '=', webhookId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(webhookOf(row));
    });
  }

  async remove(webhookId: string): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      const gone = await scope.rows
        .deleteFrom('webhooks')
        .where('id', '=', webhookId)
        .returning('id')
        .execute();
      return gone.length > 0 ? accepted(null) : notFound('webhook');
    });
  }

  /** For the action that calls it; nothing else reads it. */
  async secret(webhookId: string): Promise<string | null> {
    const row = await this.#scope.rows
      .selectFrom('webhooks')
      .select('sealed_secret')
      .where('id', '=', webhookId)
      .executeTakeFirst();
    return row ? this.#scope.secrets.unseal(row.sealed_secret) : null;
  }
}

function webhookOf(row: Selectable<ScopedTables['webhooks']>): Stored {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    etag: String(row.edition),
  };
}

async function read(scope: Scope, by: 'id' | 'name_key', value: string): Promise<Stored | null> {
  const row = await scope.rows.selectFrom('webhooks').selectAll().where(by, '=', value).executeTakeFirst();
  return row ? webhookOf(row) : null;
}
