import type { Role } from '../../../core/workspaces/role.ts';
import type { Accepted, Etagged, IfMatch, NotFound, Refused } from '../result.ts';

/** A person in a workspace. `userId` is the identity that the accounts library keeps. */
export type Member = {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: number;
};

export interface Members {
  /** Owners first, then by name. */
  list(): Promise<Etagged<Member>[]>;
  get(memberId: string): Promise<Etagged<Member> | null>;
  byUser(userId: string): Promise<Etagged<Member> | null>;
  /** Adding somebody who is in already gives the member as it stands. */
  add(member: { userId: string; name: string; email: string; role: Role }): Promise<Etagged<Member>>;
  update(
    memberId: string,
    change: { role?: Role; name?: string; email?: string },
    match: IfMatch,
  ): Promise<Accepted<Etagged<Member>> | NotFound | Refused<'stale' | 'last-owner', Etagged<Member>>>;
  remove(memberId: string): Promise<Accepted<null> | NotFound | Refused<'last-owner', Etagged<Member>>>;
}
