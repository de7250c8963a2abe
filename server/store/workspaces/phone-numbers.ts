import type { Selectable } from 'kysely';
import type { PhoneNumber } from '../../../core/workspaces/phone-number.ts';
import {
  type Accepted,
  accepted,
  type Etagged,
  type IfMatch,
  merged,
  type NotFound,
  notFound,
  type Refused,
  refused,
  stale,
} from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

export class PhoneNumbers {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** In the order in which they were added. */
  async list(): Promise<Etagged<PhoneNumber>[]> {
    const rows = await this.#scope.rows.selectFrom('phone_numbers').selectAll().orderBy('id').execute();
    return rows.map(etagged);
  }

  async get(phoneNumberId: string): Promise<Etagged<PhoneNumber> | null> {
    return read(this.#scope, phoneNumberId);
  }

  /** A number is unique in the whole installation; who has it is not told. */
  async create(number: {
    e164: string;
    label: string;
    ownerId: string | null;
  }): Promise<Accepted<Etagged<PhoneNumber>> | NotFound | Refused<'number-taken'>> {
    return this.#scope.change(async (scope) => {
      if (!(await isMember(scope, number.ownerId))) return notFound('member');
      const row = await scope.rows
        .insertInto('phone_numbers')
        .values({
          id: scope.id('phoneNumber'),
          e164: number.e164,
          label: number.label,
          owner_id: number.ownerId,
          flow_in_force_id: null,
          edition: 1,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row) return accepted(etagged(row));
      return refused(
        'number-taken',
        `${number.e164} is in use in this installation already. Nothing was added; check the number.`,
      );
    });
  }

  async update(
    phoneNumberId: string,
    change: { label?: string; ownerId?: string | null },
    match: IfMatch,
  ): Promise<Accepted<Etagged<PhoneNumber>> | NotFound | Refused<'stale', Etagged<PhoneNumber>>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope, phoneNumberId);
      if (!current) return notFound('phone number');
      if (match.etag !== null && match.etag !== current.etag) return stale('phone number', current);
      const next = merged(current, change);
      if (!(await isMember(scope, next.ownerId))) return notFound('member');
      const row = await scope.rows
        .updateTable('phone_numbers')
        .set({ label: next.label, owner_id: next.ownerId })
        .set((eb) => ({ edition: eb('edition', '+', 1) }))
        .where('id', '=', phoneNumberId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(etagged(row));
    });
  }

  /** With its flows; calls that came in on it stay. */
  async remove(phoneNumberId: string): Promise<Accepted<{ flows: number }> | NotFound> {
    return this.#scope.change(async (scope) => {
      const { n: flows } = await scope.rows
        .selectFrom('flows')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('phone_number_id', '=', phoneNumberId)
        .executeTakeFirstOrThrow();
      const gone = await scope.rows
        .deleteFrom('phone_numbers')
        .where('id', '=', phoneNumberId)
        .returning('id')
        .execute();
      return gone.length > 0 ? accepted({ flows }) : notFound('phone number');
    });
  }
}

/** Nobody is as good an owner as a member; somebody of another workspace is none. */
async function isMember(scope: Scope, ownerId: string | null): Promise<boolean> {
  if (ownerId === null) return true;
  const row = await scope.rows
    .selectFrom('members')
    .select('id')
    .where('id', '=', ownerId)
    .executeTakeFirst();
  return row !== undefined;
}

export function phoneNumberOf(
  row: Omit<Selectable<ScopedTables['phone_numbers']>, 'workspace_id'>,
): PhoneNumber {
  return {
    id: row.id,
    e164: row.e164,
    label: row.label,
    ownerId: row.owner_id,
    flowInForceId: row.flow_in_force_id,
  };
}

function etagged(row: Selectable<ScopedTables['phone_numbers']>): Etagged<PhoneNumber> {
  return { ...phoneNumberOf(row), etag: String(row.edition) };
}

async function read(scope: Scope, id: string): Promise<Etagged<PhoneNumber> | null> {
  const row = await scope.rows
    .selectFrom('phone_numbers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? etagged(row) : null;
}
