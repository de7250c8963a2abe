import type { Role } from '../../../core/workspaces/role.ts';
import type { Accepted, Etagged, NotFound, Refused } from '../result.ts';
import type { Member } from './members.ts';

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

export interface Invitations {
  /** Not accepted and not expired, newest first. */
  list(): Promise<Invitation[]>;
  create(invitation: {
    email: string;
    role: Role;
    tokenHash: string;
    invitedBy: string;
    expiresAt: number;
  }): Promise<Invitation>;
  /** Works once. */
  accept(
    invitationId: string,
    person: { userId: string; name: string; email: string },
  ): Promise<Accepted<Etagged<Member>> | NotFound | Refused<'invitation-expired'>>;
  remove(invitationId: string): Promise<Accepted<null> | NotFound>;
}
