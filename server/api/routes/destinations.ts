import type { destinationRoutes } from '../../../core/wire/nouns/destinations.ts';
import type { Destination } from '../../../core/workspaces/destination.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { e164Of } from '../request/e164.ts';
import { jobsNaming, stepsForwardingTo } from '../shapes/named-by.ts';

export function destinationHandlers(_: ApiDependencies): Handlers<keyof typeof destinationRoutes> {
  return {
    listDestinations: async ({ workspace }) => wholeList(await workspace.destinations.list()),
    createDestination: async ({ workspace, body }) => {
      const text = { ...body, e164: body.e164 === null ? null : await e164Of(workspace, body.e164, '/e164') };
      await refuseUnfit(workspace, text);
      return kept(await workspace.destinations.create(text));
    },
    getDestination: async ({ workspace, params }) =>
      found(await workspace.destinations.get(params.id), 'destination'),
    editDestination: async ({ workspace, params, body, ifMatch }) => {
      const current = found(await workspace.destinations.get(params.id), 'destination');
      const change = { ...body, ...(body.e164 ? { e164: await e164Of(workspace, body.e164, '/e164') } : {}) };
      await refuseUnfit(workspace, { ...current, ...change });
      return kept(await workspace.destinations.update(current.id, change, { etag: ifMatch }));
    },
    getDestinationUses: async ({ workspace, params }) => {
      const { id, name } = found(await workspace.destinations.get(params.id), 'destination');
      const [jobs, steps] = await Promise.all([
        jobsNaming(workspace, 'transfer-call', 'to', name),
        stepsForwardingTo(workspace, id),
      ]);
      return { jobs, steps };
    },
    deleteDestination: async ({ workspace, params }) => {
      kept(await workspace.destinations.remove(params.id));
      return undefined;
    },
  };
}

/** Refuses one that could never be reached: members who are not there, or no number outside. */
async function refuseUnfit(
  workspace: WorkspaceStore,
  { kind, memberIds, e164 }: Omit<Destination, 'id'>,
): Promise<void> {
  if (kind === 'external') {
    if (e164 !== null) return;
    throw refusal('/e164', 'number-missing', 'Give the number that is dialled.');
  }
  const members = new Set((await workspace.members.list()).map(({ id }) => id));
  if (memberIds.some((id) => !members.has(id))) {
    throw refusal('/memberIds', 'member-unknown', 'One of these members is not in the workspace.');
  }
  if (memberIds.length === 0) throw refusal('/memberIds', 'member-missing', 'Choose who rings.');
  if (kind === 'member' && memberIds.length > 1)
    throw refusal('/memberIds', 'too-many-members', 'Choose one member, or make it a team.');
}

function refusal(path: string, code: string, message: string): Refused {
  return new Refused(code, message, { errors: [{ path, code, message }] });
}
