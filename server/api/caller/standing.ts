import { may, type Right, type Role } from '../../../core/workspaces/role.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { Refused } from '../refusal.ts';
import type { Caller, CallerMembership } from './caller.ts';

export const ALL_RIGHTS: readonly Right[] = [
  'read',
  'edit-jobs',
  'edit-number',
  'make-calls',
  'handle-messages',
  'erase-calls',
  'edit-knowledge',
  'manage-people',
  'manage-keys',
  'manage-workspace',
  'delete-workspace',
];

/** Role, rights and numbers of a member; a key (memberId null) stands as an admin within its scopes. */
export async function membershipIn(
  workspace: WorkspaceStore,
  memberId: string | null,
  role: Role,
): Promise<CallerMembership> {
  const [settings, numbers] = await Promise.all([workspace.workspace.get(), workspace.phoneNumbers.list()]);
  const ownedNumberIds = memberId
    ? numbers.filter((number) => number.ownerId === memberId).map((number) => number.id)
    : [];
  const jobEditors = settings?.jobEditors ?? 'owners-and-admins';
  const rights = ALL_RIGHTS.filter((right) =>
    may(right, { role, jobEditors, ownsNumber: ownedNumberIds.length > 0 }),
  );
  return { workspaceId: workspace.workspaceId, memberId, role, rights, ownedNumberIds };
}

/** Refuses a caller without the right. For `edit-number` this is the first gate; `requireNumber` is the one that counts. */
export function requireRight(caller: Caller, right: Right): CallerMembership {
  const { membership } = caller;
  if (!membership) {
    throw new Refused('no-workspace', 'You are in no workspace. Make one, or ask for an invitation.');
  }
  if (!membership.rights.includes(right)) {
    throw new Refused(
      'not-allowed',
      `Your role (${membership.role}) does not allow this. Ask an owner or admin.`,
    );
  }
  return membership;
}

/** Refuses a member who does not own the number; owners and admins may change every number. */
export function requireNumber(caller: Caller, phoneNumberId: string): void {
  const membership = requireRight(caller, 'edit-number');
  if (membership.role !== 'member' || membership.ownedNumberIds.includes(phoneNumberId)) return;
  throw new Refused('not-allowed', 'Only owners, admins and the owner of this number may change it.');
}
