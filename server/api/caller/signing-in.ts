import type { Store } from '../../store/store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { Refused } from '../refusal.ts';

const OWNER = 'accounts.owner';

/** Counts one attempt against the address it comes from and against what is tried; refuses when there were too many. */
export function attempt(
  { attempts }: Pick<ApiDependencies, 'attempts'>,
  what: string,
  address: string,
): void {
  const seconds = Math.max(attempts.take(`at:${address}`), attempts.take(what));
  if (seconds === 0) return;
  const detail = `Too many attempts to sign in. Try again in ${seconds} s.`;
  throw new Refused('too-many-attempts', detail, { retryAfterSeconds: seconds });
}

/**
 * Whom the one-time link signs in: the installation's owner, who is made by the first link and becomes owner of every
 * workspace that nobody is in yet.
 */
export async function linkOwner({
  store,
  identities,
}: Pick<ApiDependencies, 'store' | 'identities'>): Promise<string> {
  const known = await store.settings.get(OWNER);
  if (known) return known;
  const name = 'Owner';
  const userId = await (await identities()).create({ name, email: null, password: null });
  await store.settings.set(OWNER, userId);
  await ownEmptyWorkspaces(store, userId, name);
  return userId;
}

async function ownEmptyWorkspaces(store: Store, userId: string, name: string): Promise<void> {
  for (const { id, demo } of await store.workspaces.all()) {
    const { members } = store.in(id);
    // The people of the demo are made up, so it has no owner who could sign in either.
    if (demo || !(await members.list()).some((member) => member.role === 'owner')) {
      await members.add({ userId, name, email: '', role: 'owner' });
    }
  }
}
