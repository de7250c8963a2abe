import type { Selectable } from 'kysely';
import { nameKey } from '../../../core/shared/text.ts';
import type { Role } from '../../../core/workspaces/role.ts';
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

/** A person in a workspace. `userId` is the identity that the accounts library keeps. */
export type Member = {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: number;
};
export type NewMember = { userId: string; name: string; email: string; role: Role };
type Stored = Etagged<Member>;

export class Members {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Owners first, then admins, then members, each by name. */
  async list(): Promise<Stored[]> {
    const rows = await this.#scope.rows
      .selectFrom('members')
      .selectAll()
      .orderBy('name_key')
      .orderBy('id')
      .execute();
    const rank = (role: string) => ['owner', 'admin', 'member'].indexOf(role);
    return rows.sort((a, b) => rank(a.role) - rank(b.role)).map(memberOf);
  }

  async get(memberId: string): Promise<Stored | null> {
    return read(this.#scope, 'id', memberId);
  }

  async byUser(userId: string): Promise<Stored | null> {
    return read(this.#scope, 'user_id', userId);
  }

  /** Adding somebody who is in already gives the member as it stands. */
  async add(member: NewMember): Promise<Stored> {
    const { value } = await this.#scope.change(async (scope) => accepted(await addMember(scope, member)));
    return value;
  }

  async update(
    memberId: string,
    change: { role?: Role; name?: string; email?: string },
    match: IfMatch,
  ): Promise<Accepted<Stored> | NotFound | Refused<'stale' | 'last-owner', Stored>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope, 'id', memberId);
      if (!current) return notFound('member');
      if (match.etag !== null && match.etag !== current.etag) return stale('member', current);
      const next = merged(current, change);
      if (next.role !== 'owner' && (await isLastOwner(scope, current))) return lastOwner(current);
      const row = await scope.rows
        .updateTable('members')
        .set({ role: next.role, name: next.name, name_key: nameKey(next.name), email: next.email })
        .set((eb) => ({ edition: eb('edition', '+', 1) }))
        .where('id', '=', memberId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(memberOf(row));
    });
  }

  async remove(memberId: string): Promise<Accepted<null> | NotFound | Refused<'last-owner', Stored>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope, 'id', memberId);
      if (!current) return notFound('member');
      if (await isLastOwner(scope, current)) return lastOwner(current);
      await scope.rows
        .updateTable('phone_numbers')
        .set({ owner_id: null })
        .where('owner_id', '=', memberId)
        .execute();
      await scope.rows.deleteFrom('members').where('id', '=', memberId).execute();
      return accepted(null);
    });
  }
}

/** Inside a transaction of the caller. */
export async function addMember(scope: Scope, member: NewMember): Promise<Stored> {
  await scope.rows
    .insertInto('members')
    .values({
      id: scope.id('member'),
      user_id: member.userId,
      name: member.name,
      name_key: nameKey(member.name),
      email: member.email,
      role: member.role,
      joined_at: scope.now(),
      edition: 1,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
    .execute();
  const stored = await read(scope, 'user_id', member.userId);
  if (!stored) throw new Error('A member that was just added is not there.');
  return stored;
}

function lastOwner(current: Stored): Refused<'last-owner', Stored> {
  return refused(
    'last-owner',
    `${current.name} is the only owner of this workspace. Nothing was changed; make somebody else an owner first.`,
    current,
  );
}

async function isLastOwner(scope: Scope, member: Member): Promise<boolean> {
  if (member.role !== 'owner') return false;
  const others = await scope.rows
    .selectFrom('members')
    .select('id')
    .where('role', '=', 'owner')
    .where('id', '<>', member.id)
    .executeTakeFirst();
  return others === undefined;
}

function memberOf(row: Selectable<ScopedTables['members']>): Stored {
  return {
    id: row.id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    joinedAt: row.joined_at,
    etag: String(row.edition),
  };
}

async function read(scope: Scope, by: 'id' | 'user_id', value: string): Promise<Stored | null> {
  const row = await scope.rows.selectFrom('members').selectAll().where(by, '=', value).executeTakeFirst();
  return row ? memberOf(row) : null;
}
