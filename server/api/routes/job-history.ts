import { compareTexts } from '../../../core/jobs/revisions/compare.ts';
import type { jobHistoryRoutes } from '../../../core/wire/nouns/job-history.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, paging } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { WEEK_MS } from '../shapes/home/job-health.ts';
import { impactShape } from '../shapes/jobs/job-impact.ts';
import { saveJob } from '../shapes/jobs/job-saving.ts';

export function jobHistoryHandlers({ clock }: ApiDependencies): Handlers<keyof typeof jobHistoryRoutes> {
  return {
    listRevisions: async ({ workspace, params, query }) => {
      found(await workspace.jobs.get(params.id), 'job');
      return workspace.revisions.list(params.id, paging(query));
    },
    getRevision: ({ workspace, params }) => revisionOf(workspace, params.id, params.number),
    compareRevisions: async ({ workspace, params }) => {
      const [from, to] = await Promise.all([
        revisionOf(workspace, params.id, params.number),
        revisionOf(workspace, params.id, params.other),
      ]);
      return { from, to, changes: compareTexts(from, to) };
    },
    getJobImpact: async ({ workspace, params }) => {
      const job = found(await workspace.jobs.get(params.id), 'job');
      return impactShape(workspace, job, clock.now() - WEEK_MS);
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

async function revisionOf(workspace: WorkspaceStore, jobId: string, number: string) {
  const asked = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
  const { plan: _, ...revision } = found(await workspace.revisions.get(jobId, asked), 'revision');
  return revision;
}

/** The record's type has every outcome; the contract's has those that came up. */
function tally({ calls, outcomes }: { calls: number; outcomes: Partial<Record<string, number>> }) {
  const came = Object.entries(outcomes).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return { calls, outcomes: Object.fromEntries(came) };
}
