import type { Selectable } from 'kysely';
import { nameKey } from '../../../core/shared/text.ts';
import type { Destination } from '../../../core/workspaces/destination.ts';
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

export type DestinationText = Omit<Destination, 'id'>;
type Stored = Etagged<Destination>;

export class Destinations {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** By name. */
  async list(): Promise<Stored[]> {
    const rows = await this.#scope.rows.selectFrom('destinations').selectAll().orderBy('name_key').execute();
    return rows.map(destinationOf);
  }

  async get(destinationId: string): Promise<Stored | null> {
    return read(this.#scope, 'id', destinationId);
  }

  /** Names are unique in the workspace without regard to case. */
  async create(text: DestinationText): Promise<Accepted<Stored> | Refused<'name-taken', Stored>> {
    return this.#scope.change(async (scope) => {
      const holder = await read(scope, 'name_key', nameKey(text.name));
      if (holder) return nameTaken('destination', text.name, holder);
      const row = await scope.rows
        .insertInto('destinations')
        .values({ id: scope.id('destination'), ...columns(text), edition: 1 })
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(destinationOf(row));
    });
  }

  async update(
    destinationId: string,
    change: Partial<DestinationText>,
    match: IfMatch,
  ): Promise<Accepted<Stored> | NotFound | Refused<'name-taken' | 'stale', Stored>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope, 'id', destinationId);
      if (!current) return notFound('destination');
      if (match.etag !== null && match.etag !== current.etag) return stale('destination', current);
      const next = merged(current, change);
      const holder = await read(scope, 'name_key', nameKey(next.name));
      if (holder && holder.id !== destinationId) return nameTaken('destination', next.name, holder);
      const row = await scope.rows
        .updateTable('destinations')
        .set(columns(next))
        .set((eb) => ({ edition: eb('edition', '+', 1) }))
        .where('id', '=', destinationId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(destinationOf(row));
    });
  }

  async remove(destinationId: string): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      const gone = await scope.rows
        .deleteFrom('destinations')
        .where('id', '=', destinationId)
        .returning('id')
        .execute();
      return gone.length > 0 ? accepted(null) : notFound('destination');
    });
  }
}

function columns(text: DestinationText) {
  return {
    name: text.name,
    name_key: nameKey(text.name),
    kind: text.kind,
    member_ids: JSON.stringify(text.memberIds),
    e164: text.e164,
    hours: text.hours ? JSON.stringify(text.hours) : null,
  };
}

function destinationOf(row: Selectable<ScopedTables['destinations']>): Stored {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as Destination['kind'],
    memberIds: JSON.parse(row.member_ids),
    e164: row.e164,
    hours: row.hours ? JSON.parse(row.hours) : null,
    etag: String(row.edition),
  };
}

async function read(scope: Scope, by: 'id' | 'name_key', value: string): Promise<Stored | null> {
  const row = await scope.rows
    .selectFrom('destinations')
    .selectAll()
    .where(by, '=', value)
    .executeTakeFirst();
  return row ? destinationOf(row) : null;
}
