import { checkFlow } from '../../../core/flows/validate.ts';
import { type fileRoutes, importBody } from '../../../core/wire/nouns/files.ts';
import { exportFiles } from '../../files/export-files.ts';
import { holdsMoreThanJobs, type ImportParts, importFiles } from '../../files/import-files.ts';
import { authorOf } from '../caller/caller.ts';
import { requireRight } from '../caller/standing.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { checkInput } from '../request/check-input.ts';
import { compileJob } from '../shapes/compiled.ts';
import { flowContextOf } from '../shapes/flow-context.ts';
import { webhookSecret } from '../shapes/webhook-secret.ts';

export function fileHandlers({ clock }: Pick<ApiDependencies, 'clock'>): Handlers<keyof typeof fileRoutes> {
  return {
    exportWorkspace: async ({ workspace, caller, query }) => {
      if (query.only === 'all') requireRight(caller, 'manage-workspace');
      return { callwell: 1, files: await exportFiles(workspace, query.only) };
    },
    importWorkspace: async ({ workspace, caller, query, body }) => {
      const { files, remove } = checkInput(importBody, jsonOf(body), 'body');
      const { dryRun = false, overwrite = false, standIn = null, plannedOn = null } = query;
      if (holdsMoreThanJobs(files)) requireRight(caller, 'manage-workspace');
      const wish = { files, ...(remove ? { remove } : {}), dryRun, overwrite, standIn, plannedOn };
      return importFiles(workspace, wish, importParts(authorOf(caller), clock));
    },
  };
}

/** What an import leans on besides the store. */
export function importParts(author: ImportParts['author'], clock: ApiDependencies['clock']): ImportParts {
  return {
    author,
    compile: (text, context) => JSON.stringify(compileJob(text, context)),
    blocking: async (workspace, phoneNumberId, graph) => {
      const context = await flowContextOf(workspace, { phoneNumberId }, graph);
      return checkFlow(graph, context).filter(({ severity }) => severity === 'blocking');
    },
    newSecret: () => webhookSecret(clock),
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Refused('broken-json', 'The body is not the JSON of an export. Nothing was changed.');
  }
}
