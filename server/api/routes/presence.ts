import type { presenceRoutes } from '../../../core/wire/nouns/presence.ts';
import { type Caller, nameOfCaller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';

export function presenceHandlers({ openJobs }: ApiDependencies): Handlers<keyof typeof presenceRoutes> {
  return {
    openJob: async ({ workspace, caller, params, body }) => {
      found(await workspace.jobs.get(params.id), 'job');
      const who = { ...body, memberId: memberOf(caller), name: nameOfCaller(caller) };
      return {
        jobId: params.id,
        people: await openJobs.here(workspace.workspaceId, params.id, who),
      };
    },
    leaveJob: async ({ workspace, caller, params }) => {
      const who = { window: params.window, memberId: memberOf(caller) };
      await openJobs.left(workspace.workspaceId, params.id, who);
      return undefined;
    },
  };
}

/** Only persons come here, and a person acts as a member. */
function memberOf(caller: Caller): string {
  return found(caller.membership?.memberId, 'member');
}
