import type { phoneNumberRoutes } from '../../../core/wire/nouns/phone-numbers.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { requireNumber, requireRight } from '../caller/standing.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { e164Of } from '../request/e164.ts';

export function phoneNumberHandlers(_: ApiDependencies): Handlers<keyof typeof phoneNumberRoutes> {
  return {
    listPhoneNumbers: async ({ workspace }) => wholeList(await workspace.phoneNumbers.list()),
    createPhoneNumber: async ({ workspace, body }) => {
      await refuseUnknownOwner(workspace, body.ownerId);
      const e164 = await e164Of(workspace, body.e164, '/e164');
      return kept(await workspace.phoneNumbers.create({ ...body, e164 }));
    },
    getPhoneNumber: async ({ workspace, params }) =>
      found(await workspace.phoneNumbers.get(params.id), 'phone number'),
    editPhoneNumber: async ({ workspace, caller, params, body, ifMatch }) => {
      const number = found(await workspace.phoneNumbers.get(params.id), 'phone number');
      requireNumber(caller, number.id);
      // Whoever owns a number may not hand it to somebody else: that is the workspace's to decide.
      if (body.ownerId !== undefined && body.ownerId !== number.ownerId)
        requireRight(caller, 'manage-workspace');
      await refuseUnknownOwner(workspace, body.ownerId ?? null);
      return kept(await workspace.phoneNumbers.update(number.id, body, { etag: ifMatch }));
    },
    deletePhoneNumber: async ({ workspace, params }) => {
      kept(await workspace.phoneNumbers.remove(params.id));
      return undefined;
    },
  };
}

async function refuseUnknownOwner(workspace: WorkspaceStore, ownerId: string | null): Promise<void> {
  if (ownerId === null || (await workspace.members.get(ownerId))) return;
  const message = 'This member is not in the workspace.';
  throw new Refused('member-unknown', message, {
    errors: [{ path: '/ownerId', code: 'member-unknown', message }],
  });
}
