import { makeId } from '../../../core/shared/ids.ts';
import { nameKey } from '../../../core/shared/text.ts';
import type { PhoneNumber } from '../../../core/workspaces/phone-number.ts';
import type { Role } from '../../../core/workspaces/role.ts';
import type { Workspace } from '../../../core/workspaces/workspace.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Engine } from '../database/engine.ts';
import { type ApiKey, apiKeyOf } from './api-keys.ts';
import { type Invitation, invitationOf } from './invitations.ts';
import { phoneNumberOf } from './phone-numbers.ts';
import { WORKSPACE_DEFAULTS, type WorkspaceText, workspaceColumns, workspaceOf } from './workspace-row.ts';

export type Membership = { workspace: Workspace; memberId: string; role: Role };

/** A use of an API key is noted once a minute, so that reading does not write. */
const LAST_USED_STEP_MS = 60_000;

/** The questions that have no workspace yet, because their answer is one. Nothing else may read across workspaces. */
export class Workspaces {
  readonly #engine: Engine;
  readonly #clock: Clock;

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  /** Oldest first. */
  async all(): Promise<Workspace[]> {
    const rows = await this.#engine.database.selectFrom('workspaces').selectAll().orderBy('id').execute();
    return rows.map(workspaceOf);
  }

  /** Oldest first. */
  async ofUser(userId: string): Promise<Membership[]> {
    const rows = await this.#engine.database
      .selectFrom('members')
      .innerJoin('workspaces', 'workspaces.id', 'members.workspace_id')
      .selectAll('workspaces')
      .select(['members.id as memberId', 'members.role'])
      .where('members.user_id', '=', userId)
      .orderBy('workspaces.id')
      .execute();
    return rows.map((row) => ({
      workspace: workspaceOf(row),
      memberId: row.memberId,
      role: row.role as Role,
    }));
  }

  /** `owner` null makes one that nobody is in yet. */
  async create(
    text: Partial<WorkspaceText> & { name: string; demo?: boolean },
    owner: { userId: string; name: string; email: string } | null,
  ): Promise<Workspace> {
    const now = this.#clock.now();
    return this.#engine.database.transaction().execute(async (rows) => {
      const row = await rows
        .insertInto('workspaces')
        .values({
          id: makeId('workspace', now, this.#clock.random(10)),
          ...workspaceColumns({ ...WORKSPACE_DEFAULTS, ...text }),
          demo: text.demo ? 1 : 0,
          created_at: now,
          updated_at: now,
          edition: 1,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      if (owner) {
        await rows
          .insertInto('members')
          .values({
            id: makeId('member', now, this.#clock.random(10)),
            workspace_id: row.id,
            user_id: owner.userId,
            name: owner.name,
            name_key: nameKey(owner.name),
            email: owner.email,
            role: 'owner',
            joined_at: now,
            edition: 1,
          })
          .execute();
      }
      return workspaceOf(row);
    });
  }

  async numberByE164(e164: string): Promise<{ workspaceId: string; phoneNumber: PhoneNumber } | null> {
    const row = await this.#engine.database
      .selectFrom('phone_numbers')
      .selectAll()
      .where('e164', '=', e164)
      .executeTakeFirst();
    return row ? { workspaceId: row.workspace_id, phoneNumber: phoneNumberOf(row) } : null;
  }

  /** Notes the use, to the minute. */
  async apiKeyByHash(hash: string): Promise<{ workspaceId: string; apiKey: ApiKey } | null> {
    const { database } = this.#engine;
    const row = await database.selectFrom('api_keys').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (!row) return null;
    const now = this.#clock.now();
    if (now - (row.last_used_at ?? 0) >= LAST_USED_STEP_MS) {
      await database.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', row.id).execute();
      row.last_used_at = now;
    }
    return { workspaceId: row.workspace_id, apiKey: apiKeyOf(row) };
  }

  /** Open ones only: not accepted, not expired. */
  async invitationByTokenHash(
    hash: string,
  ): Promise<{ workspace: Workspace; invitation: Invitation } | null> {
    const { database } = this.#engine;
    const row = await database
      .selectFrom('invitations')
      .selectAll()
      .where('token_hash', '=', hash)
      .where('expires_at', '>', this.#clock.now())
      .executeTakeFirst();
    if (!row) return null;
    const workspace = await database
      .selectFrom('workspaces')
      .selectAll()
      .where('id', '=', row.workspace_id)
      .executeTakeFirstOrThrow();
    return { workspace: workspaceOf(workspace), invitation: invitationOf(row) };
  }

  /** Keeps name and e-mail of a person alike in all workspaces. */
  async renameUser(userId: string, person: { name: string; email: string }): Promise<void> {
    await this.#engine.database
      .updateTable('members')
      .set({ ...person, name_key: nameKey(person.name) })
      .set((eb) => ({ edition: eb('edition', '+', 1) }))
      .where('user_id', '=', userId)
      .execute();
  }

  /** Calls that had not ended when the process did. */
  async unfinishedCalls(): Promise<{ workspaceId: string; callId: string }[]> {
    return this.#engine.database
      .selectFrom('calls')
      .select(['workspace_id as workspaceId', 'id as callId'])
      .where('status', '<>', 'ended')
      .orderBy('position')
      .execute();
  }
}
