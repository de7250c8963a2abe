import type { knowledgeSiteRoutes } from '../../../core/wire/nouns/knowledge-sites.ts';
import { startAddress } from '../../knowledge/website/web-address.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';

const ADDRESS = 'This is no address of a website. Write it like https://example.com.';

export function knowledgeSiteHandlers({
  knowledge,
}: ApiDependencies): Handlers<keyof typeof knowledgeSiteRoutes> {
  return {
    listKnowledgeSites: async ({ workspace }) => wholeList(await workspace.sites.list()),
    createKnowledgeSite: async ({ workspace, body }) => {
      const url = startAddress(body.url);
      if (!url) {
        const errors = [{ path: '/url', code: 'address-not-valid', message: ADDRESS }];
        throw new Refused('address-not-valid', ADDRESS, { errors });
      }
      const site = kept(await workspace.sites.create({ url: url.href, mostPages: body.mostPages }));
      await knowledge.sites.read(workspace.workspaceId, site.id);
      return site;
    },
    getKnowledgeSite: async ({ workspace, params }) => {
      const site = found(await workspace.sites.get(params.id), 'website');
      return { ...site, changes: (await workspace.sitePages.changes(site.id)) ?? [] };
    },
    compareKnowledgeSitePage: async ({ workspace, params, query }) =>
      found(await workspace.sitePages.compare(params.id, query.url), 'page of this website'),
    readKnowledgeSite: async ({ workspace, params, body }) => {
      const site = kept(await workspace.sites.readAgain(params.id, body));
      await knowledge.sites.read(workspace.workspaceId, site.id);
      return site;
    },
    stopKnowledgeSite: async ({ workspace, params }) => {
      kept(await workspace.sites.stop(params.id));
      return undefined;
    },
    applyKnowledgeSite: async ({ workspace, params, body }) =>
      kept(await workspace.sitePages.apply(params.id, body.urls ?? null)),
    deleteKnowledgeSite: async ({ workspace, params, query }) => {
      kept(await workspace.sites.remove(params.id, query.pages));
      return undefined;
    },
  };
}
