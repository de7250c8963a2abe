import { signInPath } from '../core/wire/links.ts';
import { makeApiKey } from './accounts/api-keys.ts';
import { LINK_MINUTES, type SignInLinks } from './accounts/sign-in-link.ts';
import type { Clock } from './ports/clock.ts';
import type { Store } from './store/store.ts';

const PRINTED_KEY = 'Printed at start';

/** The line with the one-time link; null once an owner has a password, unless it is asked for. */
export async function signInLine(
  links: SignInLinks,
  address: string,
  asked: boolean,
): Promise<string | null> {
  if (!asked && !(await links.isPrinted())) return null;
  return `Sign in (works once, for ${LINK_MINUTES} minutes): ${address}${signInPath(await links.make())}`;
}

/** A line with a key of full scope for the first workspace. Keys printed by earlier starts stop working: one is enough. */
export async function apiKeyLine(store: Store, clock: Clock): Promise<string> {
  const [first] = (await store.workspaces.all()).toSorted((a, b) => a.createdAt - b.createdAt);
  if (!first) return 'API key: none, since there is no workspace yet.';
  const workspace = store.in(first.id);
  for (const key of await workspace.apiKeys.list()) {
    if (key.name === PRINTED_KEY) await workspace.apiKeys.remove(key.id);
  }
  const scopes: ('read' | 'write' | 'calls')[] = ['read', 'write', 'calls'];
  const { secret } = await makeApiKey(workspace, clock, { name: PRINTED_KEY, scopes, createdBy: 'Callwell' });
  return `API key: ${secret}`;
}
