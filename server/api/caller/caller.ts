import type { Scope } from '../../../core/wire/route.ts';
import type { Right, Role } from '../../../core/workspaces/role.ts';
import type { Person } from '../../accounts/identities.ts';

/** Who is asking. A key speaks for one workspace with its scopes; a person for the chosen one, with all scopes. */
export type Caller = {
  /** Id under which limits and idempotency keys are kept apart. */
  id: string;
  person: Person | null;
  key: { id: string; name: string; scopes: readonly Scope[] } | null;
  /** Null for a person who is in no workspace. */
  membership: CallerMembership | null;
};

export type CallerMembership = {
  workspaceId: string;
  memberId: string | null;
  role: Role;
  rights: Right[];
  ownedNumberIds: string[];
};

/** The name that stands beside what the caller did. */
export function nameOfCaller(caller: Caller): string {
  return caller.person?.name || (caller.key ? `API key “${caller.key.name}”` : 'Somebody');
}

export function authorOf(caller: Caller): { id: string | null; name: string } {
  return { id: caller.membership?.memberId ?? null, name: nameOfCaller(caller) };
}
