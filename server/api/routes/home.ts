import type { homeRoutes } from '../../../core/wire/nouns/home.ts';
import { changeStream } from '../change-stream.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, paging, wholeList } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { attentionIn, jobsAtHome } from '../shapes/home/attention.ts';
import { flowsAtHome, numbersAtHome, todayOf, unpublishedOf } from '../shapes/home/home-shape.ts';
import { jobHealth, WEEK_MS } from '../shapes/home/job-health.ts';
import { searchAll } from '../shapes/search-all.ts';
import { showMessage } from './messages.ts';

export function homeHandlers({
  store,
  clock,
  mockCalls,
  templates,
  openJobs,
}: ApiDependencies): Handlers<keyof typeof homeRoutes> {
  const healthOf = jobHealth(clock);
  return {
    getHome: async ({ workspace }) => {
      const settings = found(await workspace.workspace.get(), 'workspace');
      const [today, flows, messages, health, shortfalls] = await Promise.all([
        todayOf(workspace, clock, settings.timeZone),
        flowsAtHome(workspace),
        workspace.messages.list({ state: 'open', mock: false, limit: 20 }),
        healthOf(workspace),
        workspace.shortfalls.since(clock.now() - WEEK_MS),
      ]);
      return {
        today,
        urgent: messages.data.filter(({ urgent }) => urgent).map(showMessage),
        attention: await attentionIn(workspace, flows, shortfalls),
        jobs: await jobsAtHome(workspace, health, shortfalls),
        unpublished: unpublishedOf(flows),
        numbers: numbersAtHome(flows, mockCalls.callsNow(workspace.workspaceId)),
      };
    },
    search: async ({ workspace, query }) =>
      wholeList(await searchAll(workspace, templates, query.q, query.limit)),
    listOutbox: async ({ workspace, query }) => {
      const page = await workspace.outbox.list(paging(query));
      const data = page.data.map(
        ({ id, channel, from, to, subject, body, state, reason, callId, createdAt }) => {
          return { id, channel, from, to, subject: subject ?? null, body, state, reason, callId, createdAt };
        },
      );
      return { ...page, data };
    },
    watchChanges: async ({ workspace, signal }) =>
      changeStream({ bus: store.bus, openJobs }, workspace.workspaceId, signal),
  };
}
