import type { draftRoutes } from '../../../core/wire/nouns/drafts.ts';
import { fileText } from '../../drafting/source-text.ts';
import { Unreadable } from '../../knowledge/unreadable.ts';
import { requireRight } from '../caller/standing.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { addDrafts, drafted } from '../shapes/drafting.ts';
import { noteStep } from '../shapes/walkthrough.ts';

export function draftHandlers({
  knowledge,
  ...parts
}: Pick<ApiDependencies, 'knowledge' | 'draftPhrases' | 'drafting'>): Handlers<keyof typeof draftRoutes> {
  return {
    draftJobs: ({ workspace, body }) => drafted(workspace, body.text, body.by, parts),
    draftJobsFromFile: async ({ workspace, query, body }) => {
      const text = await fileText(query.name, body, knowledge.reader).catch((cause) => {
        throw cause instanceof Unreadable ? new Refused(cause.code, cause.message) : cause;
      });
      return drafted(workspace, text, query.by, parts);
    },
    addDrafts: async ({ workspace, caller, body }) => {
      if (body.pages.length > 0) requireRight(caller, 'edit-knowledge');
      const added = await addDrafts(workspace, caller, body);
      if (added.jobs.length > 0) await noteStep(workspace, 'job');
      return added;
    },
  };
}
