import type { webhookRoutes } from '../../../core/wire/nouns/webhooks.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { jobsNaming } from '../shapes/named-by.ts';
import { webhookSecret } from '../shapes/webhook-secret.ts';

export function webhookHandlers({ clock }: ApiDependencies): Handlers<keyof typeof webhookRoutes> {
  return {
    listWebhooks: async ({ workspace }) => wholeList(await workspace.webhooks.list()),
    createWebhook: async ({ workspace, body }) => {
      const secret = webhookSecret(clock);
      return { ...kept(await workspace.webhooks.create({ ...body, secret })), secret };
    },
    getWebhook: async ({ workspace, params }) => found(await workspace.webhooks.get(params.id), 'webhook'),
    editWebhook: async ({ workspace, params, body, ifMatch }) =>
      kept(await workspace.webhooks.update(params.id, body, { etag: ifMatch })),
    getWebhookUses: async ({ workspace, params }) => {
      const { name } = found(await workspace.webhooks.get(params.id), 'webhook');
      return { jobs: await jobsNaming(workspace, 'call-webhook', 'name', name), steps: [] };
    },
    deleteWebhook: async ({ workspace, params }) => {
      kept(await workspace.webhooks.remove(params.id));
      return undefined;
    },
  };
}
