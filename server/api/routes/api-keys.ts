import type { apiKeyRoutes } from '../../../core/wire/nouns/api-keys.ts';
import { makeApiKey } from '../../accounts/api-keys.ts';
import { nameOfCaller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';

export function apiKeyHandlers({ clock }: ApiDependencies): Handlers<keyof typeof apiKeyRoutes> {
  return {
    listApiKeys: async ({ workspace }) => wholeList(await workspace.apiKeys.list()),
    createApiKey: async ({ workspace, caller, body }) => {
      const beyond = body.scopes.find((scope) => caller.key && !caller.key.scopes.includes(scope));
      if (beyond)
        throw new Refused(
          'wrong-scope',
          `An API key cannot make one with the scope “${beyond}”, which it lacks.`,
        );
      const scopes = [...new Set(body.scopes)];
      return makeApiKey(workspace, clock, { name: body.name, scopes, createdBy: nameOfCaller(caller) });
    },
    deleteApiKey: async ({ workspace, params }) => {
      kept(await workspace.apiKeys.remove(params.id));
      return undefined;
    },
  };
}
