/** What a person is in a workspace. Whoever owns a phone number may also change that number's settings. */
export const ROLES = ['owner', 'admin', 'member'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that may be refused. One list for the screen (what is offered) and the API (what is allowed). */
export type Right =
  | 'read'
  | 'edit-jobs'
  | 'edit-number'
  | 'make-calls'
  | 'handle-messages'
  | 'erase-calls'
  | 'edit-knowledge'
  | 'manage-people'
  | 'manage-keys'
  | 'manage-workspace'
  | 'delete-workspace';

export type JobEditors = 'owners-and-admins' | 'everybody';

export type Standing = {
  role: Role;
  /** The workspace's setting for who may edit jobs. */
  jobEditors: JobEditors;
  /** True when the right concerns a phone number (or its flow) that this person owns. */
  ownsNumber?: boolean;
};

const MEMBER_RIGHTS: readonly Right[] = ['read', 'make-calls', 'handle-messages'];

/** Owners may do everything; admins everything but delete the workspace; members read, try and handle messages. */
export function may(right: Right, standing: Standing): boolean {
  if (standing.role === 'owner') return true;
  if (standing.role === 'admin') return right !== 'delete-workspace';
  if (MEMBER_RIGHTS.includes(right)) return true;
  if (right === 'edit-jobs') return standing.jobEditors === 'everybody';
  return right === 'edit-number' && standing.ownsNumber === true;
}
