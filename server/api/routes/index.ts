import type { RouteName } from '../../../core/wire/routes.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../request/api-request.ts';
import { apiKeyHandlers } from './api-keys.ts';
import { callHandlers } from './calls.ts';
import { destinationHandlers } from './destinations.ts';
import { draftHandlers } from './drafts.ts';
import { fileHandlers } from './files.ts';
import { findingHandlers } from './findings.ts';
import { flowVersionHandlers } from './flow-versions.ts';
import { flowHandlers } from './flows.ts';
import { homeHandlers } from './home.ts';
import { jobHistoryHandlers } from './job-history.ts';
import { jobHandlers } from './jobs.ts';
import { knowledgePageHandlers } from './knowledge-pages.ts';
import { knowledgeSiteHandlers } from './knowledge-sites.ts';
import { languageModelHandlers } from './language-model.ts';
import { memberHandlers } from './members.ts';
import { messageHandlers } from './messages.ts';
import { mockCallHandlers } from './mock-calls.ts';
import { optimizeHandlers } from './optimize.ts';
import { peopleHandlers } from './people.ts';
import { phoneNumberHandlers } from './phone-numbers.ts';
import { presenceHandlers } from './presence.ts';
import { templateHandlers } from './templates.ts';
import { webhookHandlers } from './webhooks.ts';
import { workspaceHandlers } from './workspaces.ts';

/** One handler for each line of the contract; the type fails to compile when one is missing. */
export function handlersOf(dependencies: ApiDependencies): Handlers<RouteName> {
  return {
    ...peopleHandlers(dependencies),
    ...workspaceHandlers(dependencies),
    ...memberHandlers(dependencies),
    ...apiKeyHandlers(dependencies),
    ...homeHandlers(dependencies),
    ...optimizeHandlers(dependencies),
    ...jobHandlers(dependencies),
    ...jobHistoryHandlers(dependencies),
    ...presenceHandlers(dependencies),
    ...templateHandlers(dependencies),
    ...draftHandlers(dependencies),
    ...phoneNumberHandlers(dependencies),
    ...flowHandlers(dependencies),
    ...flowVersionHandlers(dependencies),
    ...findingHandlers(dependencies),
    ...mockCallHandlers(dependencies),
    ...callHandlers(dependencies),
    ...messageHandlers(dependencies),
    ...knowledgePageHandlers(dependencies),
    ...knowledgeSiteHandlers(dependencies),
    ...destinationHandlers(dependencies),
    ...webhookHandlers(dependencies),
    ...languageModelHandlers(dependencies),
    ...fileHandlers(dependencies),
  };
}
