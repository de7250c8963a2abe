import type { languageModelRoutes } from '../../../core/wire/nouns/language-model.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { kept } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';

export function languageModelHandlers({
  languageModels,
}: ApiDependencies): Handlers<keyof typeof languageModelRoutes> {
  const { installation } = languageModels;
  return {
    getLanguageModel: async ({ workspace }) => ({ ...(await workspace.languageModels.get()), installation }),
    editLanguageModel: async ({ workspace, body, ifMatch }) => ({
      ...kept(await workspace.languageModels.update(body, { etag: ifMatch })),
      installation,
    }),
    tryLanguageModel: async ({ workspace, body }) => {
      const { baseUrl, model } = body;
      return languageModels.tryOut({ baseUrl, model, key: await workspace.languageModels.keyFor(body) });
    },
  };
}
