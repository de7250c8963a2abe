import type { Scope } from '../../core/wire/route.ts';
import type { Clock } from '../ports/clock.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { ApiKey } from '../store/workspaces/api-keys.ts';
import { hashOf, newToken } from './secret-token.ts';

const PREFIX = 'cw_';

/** Makes a key; its secret is in this answer alone. */
export async function makeApiKey(
  workspace: WorkspaceStore,
  clock: Clock,
  key: { name: string; scopes: Scope[]; createdBy: string },
): Promise<ApiKey & { secret: string }> {
  const secret = `${PREFIX}${newToken(clock)}`;
  const made = await workspace.apiKeys.create({ ...key, hash: hashOf(secret), hint: secret.slice(-4) });
  return { ...made, secret };
}

/** The key in an Authorization header: null when there is none, '' when it is not one of ours. */
export function keyIn(headers: Headers): string | null {
  const header = headers.get('authorization');
  if (header === null) return null;
  return /^Bearer\s+(cw_[\w-]{20,100})\s*$/i.exec(header)?.[1] ?? '';
}
