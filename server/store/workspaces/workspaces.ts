import type { Role } from '../../../core/workspaces/role.ts';
import type { PhoneNumber } from '../../../core/workspaces/phone-number.ts';
import type { Workspace } from '../../../core/workspaces/workspace.ts';
import type { ApiKey } from './api-keys.ts';
import type { Invitation } from './invitations.ts';
import type { WorkspaceText } from './workspace-settings.ts';

export type Membership = { workspace: Workspace; memberId: string; role: Role };

/** The questions that have no workspace yet, because their answer is one. */
export interface Workspaces {
  all(): Promise<Workspace[]>;
  /** By name. */
  ofUser(userId: string): Promise<Membership[]>;
  /** `owner` null makes one that nobody is in yet. */
  create(
    workspace: Partial<WorkspaceText> & { name: string; demo?: boolean },
    owner: { userId: string; name: string; email: string } | null,
  ): Promise<Workspace>;
  numberByE164(e164: string): Promise<{ workspaceId: string; phoneNumber: PhoneNumber } | null>;
  /** Notes the use (to the minute). */
  apiKeyByHash(hash: string): Promise<{ workspaceId: string; apiKey: ApiKey } | null>;
  /** Open ones only: not accepted, not expired. */
  invitationByTokenHash(hash: string): Promise<{ workspace: Workspace; invitation: Invitation } | null>;
  /** Keeps name and e-mail of a person alike in all workspaces. */
  renameUser(userId: string, person: { name: string; email: string }): Promise<void>;
  /** Calls that had not ended when the process did. */
  unfinishedCalls(): Promise<{ workspaceId: string; callId: string }[]>;
}
