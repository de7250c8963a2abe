import { heardNowhere } from '../../../core/flows/jobs/heard-nowhere.ts';
import type { findingRoutes } from '../../../core/wire/nouns/findings.ts';
import { found } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { type FindingParts, findingsOf, graphsWith, withProgress } from '../shapes/jobs/across-jobs.ts';
import { stepsOf } from '../shapes/jobs/job-shape.ts';

export function findingHandlers(parts: FindingParts): Handlers<keyof typeof findingRoutes> {
  return {
    listJobFindings: async ({ workspace, params, query }) => {
      const { id, name } = found(await workspace.jobs.get(params.id), 'job');
      const nowhere = heardNowhere(name, stepsOf(await workspace.jobs.uses(id)));
      const graphs = await graphsWith(workspace, id);
      const across = await Promise.all(graphs.map((one) => findingsOf(workspace, one, parts, query.partly)));
      const all = across.flatMap(({ findings }) => findings);
      const own = all.filter(({ jobs }) => jobs.some((job) => job.id === id));
      return withProgress(
        [...(nowhere ? [{ ...nowhere, jobs: [{ id, name }], said: [], at: null }] : []), ...own],
        across.map(({ compared }) => compared),
      );
    },
    listFlowFindings: async ({ workspace, params, query }) => {
      const flow = found(await workspace.flows.get(params.id), 'call flow');
      const draft = found(await workspace.flows.draft(flow.id), 'draft');
      const { findings, compared } = await findingsOf(
        workspace,
        { flow, graph: draft.graph },
        parts,
        query.partly,
      );
      return withProgress(findings, [compared]);
    },
  };
}
