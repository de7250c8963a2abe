import type { knowledgePageRoutes } from '../../../core/wire/nouns/knowledge-pages.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, paging } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { tried, uploaded } from '../shapes/knowledge-shape.ts';

export function knowledgePageHandlers({
  knowledge,
}: ApiDependencies): Handlers<keyof typeof knowledgePageRoutes> {
  return {
    listKnowledgePages: ({ workspace, query }) =>
      workspace.pages.list({ ...paging(query), ...(query.q ? { query: query.q } : {}) }),
    createKnowledgePage: ({ workspace, body }) =>
      workspace.pages.create({ ...body, source: { kind: 'typed' } }),
    uploadKnowledgeFile: async ({ workspace, query, body }) => ({
      data: await uploaded(workspace, query.name, body, knowledge),
    }),
    tryKnowledge: ({ workspace, body }) => tried(workspace, body, knowledge),
    getKnowledgePage: async ({ workspace, params }) => found(await workspace.pages.get(params.id), 'page'),
    editKnowledgePage: async ({ workspace, params, body, ifMatch }) =>
      kept(await workspace.pages.update(params.id, body, { etag: ifMatch })),
    deleteKnowledgePage: async ({ workspace, params }) => {
      kept(await workspace.pages.remove(params.id));
      return undefined;
    },
    undeleteKnowledgePage: async ({ workspace, params }) => kept(await workspace.pages.restore(params.id)),
  };
}
