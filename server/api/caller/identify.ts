import { keyIn } from '../../accounts/api-keys.ts';
import type { Identities } from '../../accounts/identities.ts';
import { hashOf } from '../../accounts/secret-token.ts';
import type { Store } from '../../store/store.ts';
import { Refused } from '../refusal.ts';
import type { Caller } from './caller.ts';
import { membershipIn } from './standing.ts';

const WORKSPACE_HEADER = 'callwell-workspace';
/** Event streams cannot send headers from a browser, so these alone may name the workspace in the query. */
const STREAM_PATH = '/api/v1/changes';

/**
 * Who asks: the API key, else the person behind the cookie, else nobody. A key that is not known is refused, and a workspace
 * that the person is not in is answered like one that does not exist.
 */
export function identifier(
  store: Store,
  identities: () => Promise<Identities>,
): (request: Request) => Promise<Caller | null> {
  return async (request) => {
    const secret = keyIn(request.headers);
    if (secret !== null) return callerOfKey(store, secret);
    if (!request.headers.get('cookie')?.includes('callwell.')) return null;
    const person = await (await identities()).whoIs(request.headers);
    if (!person) return null;
    const memberships = await store.workspaces.ofUser(person.userId);
    const wanted = wantedWorkspace(request);
    const chosen = wanted ? memberships.find(({ workspace }) => workspace.id === wanted) : memberships[0];
    if (wanted && !chosen)
      throw new Refused('no-such-workspace', 'There is no such workspace, or you are not in it.');
    const membership = chosen
      ? await membershipIn(store.in(chosen.workspace.id), chosen.memberId, chosen.role)
      : null;
    return { id: person.userId, person, key: null, membership };
  };
}

async function callerOfKey(store: Store, secret: string): Promise<Caller> {
  const found = secret === '' ? null : await store.workspaces.apiKeyByHash(hashOf(secret));
  if (!found) throw new Refused('not-signed-in', 'This API key is not known. It may have been deleted.');
  const { id, name, scopes } = found.apiKey;
  const membership = await membershipIn(store.in(found.workspaceId), null, 'admin');
  return { id, person: null, key: { id, name, scopes }, membership };
}

function wantedWorkspace(request: Request): string | null {
  const header = request.headers.get(WORKSPACE_HEADER);
  if (header) return header;
  const url = new URL(request.url);
  return url.pathname === STREAM_PATH ? url.searchParams.get('workspace') : null;
}
