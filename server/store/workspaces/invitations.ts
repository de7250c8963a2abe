import type { Selectable } from 'kysely';
import type { Role } from '../../../core/workspaces/role.ts';
import {
  type Accepted,
  accepted,
  type Etagged,
  type NotFound,
  notFound,
  type Refused,
  refused,
} from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { addMember, type Member } from './members.ts';

/** An open door for one person, by a link of which only the hash is kept. */
export type Invitation = {
  id: string;
  /** Whom it is meant for; empty when the link is handed over by other means. */
  email: string;
  role: Role;
  invitedBy: string;
  createdAt: number;
  expiresAt: number;
};

export type NewInvitation = Pick<Invitation, 'email' | 'role' | 'invitedBy' | 'expiresAt'> & {
  tokenHash: string;
};

export class Invitations {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Not accepted and not expired, newest first. */
  async list(): Promise<Invitation[]> {
    const rows = await this.#scope.rows
      .selectFrom('invitations')
      .selectAll()
      .where('expires_at', '>', this.#scope.now())
      .orderBy('id', 'desc')
      .execute();
    return rows.map(invitationOf);
  }

  async create(invitation: NewInvitation): Promise<Invitation> {
    const { value } = await this.#scope.change(async (scope) => {
      const row = await scope.rows
        .insertInto('invitations')
        .values({
          id: scope.id('invitation'),
          email: invitation.email,
          role: invitation.role,
          token_hash: invitation.tokenHash,
          invited_by: invitation.invitedBy,
          created_at: scope.now(),
          expires_at: invitation.expiresAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(invitationOf(row));
    });
    return value;
  }

  /** Works once: the invitation goes as the member comes. */
  async accept(
    invitationId: string,
    person: { userId: string; name: string; email: string },
  ): Promise<Accepted<Etagged<Member>> | NotFound | Refused<'invitation-expired'>> {
    return this.#scope.change(async (scope) => {
      const taken = await scope.rows
        .deleteFrom('invitations')
        .where('id', '=', invitationId)
        .returning(['role', 'expires_at'])
        .executeTakeFirst();
      if (!taken) return notFound('invitation');
      if (taken.expires_at <= scope.now()) {
        return refused(
          'invitation-expired',
          'This invitation has expired. Ask whoever sent it for a new one.',
        );
      }
      return accepted(await addMember(scope, { ...person, role: taken.role as Role }));
    });
  }

  async remove(invitationId: string): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      const gone = await scope.rows
        .deleteFrom('invitations')
        .where('id', '=', invitationId)
        .returning('id')
        .execute();
      return gone.length > 0 ? accepted(null) : notFound('invitation');
    });
  }
}

export function invitationOf(row: Omit<Selectable<ScopedTables['invitations']>, 'workspace_id'>): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role as Role,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
