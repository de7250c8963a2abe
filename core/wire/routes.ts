import { apiKeyRoutes } from './nouns/api-keys.ts';
import { callRoutes } from './nouns/calls.ts';
import { destinationRoutes } from './nouns/destinations.ts';
import { draftRoutes } from './nouns/drafts.ts';
import { fileRoutes } from './nouns/files.ts';
import { findingRoutes } from './nouns/findings.ts';
import { flowVersionRoutes } from './nouns/flow-versions.ts';
import { flowRoutes } from './nouns/flows.ts';
import { homeRoutes } from './nouns/home.ts';
import { jobHistoryRoutes } from './nouns/job-history.ts';
import { jobRoutes } from './nouns/jobs.ts';
import { knowledgePageRoutes } from './nouns/knowledge-pages.ts';
import { knowledgeSiteRoutes } from './nouns/knowledge-sites.ts';
import { languageModelRoutes } from './nouns/language-model.ts';
import { memberRoutes } from './nouns/members.ts';
import { messageRoutes } from './nouns/messages.ts';
import { mockCallRoutes } from './nouns/mock-calls.ts';
import { optimizeRoutes } from './nouns/optimize.ts';
import { peopleRoutes } from './nouns/people.ts';
import { phoneNumberRoutes } from './nouns/phone-numbers.ts';
import { presenceRoutes } from './nouns/presence.ts';
import { templateRoutes } from './nouns/templates.ts';
import { webhookRoutes } from './nouns/webhooks.ts';
import { workspaceRoutes } from './nouns/workspaces.ts';

/**
 * The whole contract of `/api/v1`. Order matters where a fixed word and a parameter compete: `/jobs/counts` stands before
 * `/jobs/{id}`.
 */
export const routes = {
  ...peopleRoutes,
  ...workspaceRoutes,
  ...memberRoutes,
  ...apiKeyRoutes,
  ...homeRoutes,
  ...optimizeRoutes,
  ...jobRoutes,
  ...jobHistoryRoutes,
  ...presenceRoutes,
  ...templateRoutes,
  ...draftRoutes,
  ...phoneNumberRoutes,
  ...flowRoutes,
  ...flowVersionRoutes,
  ...findingRoutes,
  ...mockCallRoutes,
  ...callRoutes,
  ...messageRoutes,
  ...knowledgePageRoutes,
  ...knowledgeSiteRoutes,
  ...destinationRoutes,
  ...webhookRoutes,
  ...languageModelRoutes,
  ...fileRoutes,
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
