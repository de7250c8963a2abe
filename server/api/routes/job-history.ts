import type { jobHistoryRoutes } from '../../../core/wire/nouns/job-history.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, paging } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { saveJob } from '../shapes/job-saving.ts';

export function jobHistoryHandlers(_: ApiDependencies): Handlers<keyof typeof jobHistoryRoutes> {
  return {
    listRevisions: async ({ workspace, params, query }) => {
      found(await workspace.jobs.get(params.id), 'job');
      return workspace.revisions.list(params.id, paging(query));
    },
    getRevision: async ({ workspace, params }) => {
      const { plan: _, ...revision } = found(
        await workspace.revisions.get(params.id, Number(params.number)),
        'revision',
      );
      return revision;
    },
    restoreRevision: async ({ workspace, caller, params, body }) => {
      const job = found(await workspace.jobs.get(params.id), 'job');
      const { name, description, instructions, phrases, icon } = found(
        await workspace.revisions.get(job.id, body.number),
        'revision',
      );
      const text = { name, description, instructions, phrases, icon };
      return saveJob(workspace, caller, job, {
        base: job.revision,
        text,
        note: `Restored revision ${body.number}`,
      });
    },
    listJobCalls: async ({ workspace, params, query }) => {
      const job = found(await workspace.jobs.get(params.id), 'job');
      const [page, figures] = await Promise.all([
        workspace.calls.list({ ...paging(query), jobId: job.id, sinceRevision: job.revision }),
        workspace.jobFigures.at(job.id, job.revision),
      ]);
      return { ...page, since: job.updatedAt, before: tally(figures.before), after: tally(figures.since) };
    },
  };
}

/** The record's type has every outcome; the contract's has those that came up. */
function tally({ calls, outcomes }: { calls: number; outcomes: Partial<Record<string, number>> }) {
  const came = Object.entries(outcomes).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return { calls, outcomes: Object.fromEntries(came) };
}
