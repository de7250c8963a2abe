import { heardNowhere } from '../../../core/flows/jobs/heard-nowhere.ts';
import type { findingRoutes } from '../../../core/wire/nouns/findings.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, wholeList } from '../outcome.ts';
import type { Handlers } from '../request/api-request.ts';
import { findingsOf, graphsWith } from '../shapes/jobs/across-jobs.ts';
import { stepsOf } from '../shapes/jobs/job-shape.ts';

export function findingHandlers({ clashesOf }: ApiDependencies): Handlers<keyof typeof findingRoutes> {
  return {
    listJobFindings: async ({ workspace, params }) => {
      const { id, name } = found(await workspace.jobs.get(params.id), 'job');
      const nowhere = heardNowhere(name, stepsOf(await workspace.jobs.uses(id)));
      const graphs = await graphsWith(workspace, id);
      const across = await Promise.all(
        graphs.map(({ flow, graph }) => findingsOf(workspace, flow, graph, clashesOf)),
      );
      const own = across.flat().filter(({ jobs }) => jobs.some((job) => job.id === id));
      return wholeList([
        ...(nowhere ? [{ ...nowhere, jobs: [{ id, name }], said: [], at: null }] : []),
        ...own,
      ]);
    },
    listFlowFindings: async ({ workspace, params }) => {
      const flow = found(await workspace.flows.get(params.id), 'call flow');
      const draft = found(await workspace.flows.draft(flow.id), 'draft');
      return wholeList(await findingsOf(workspace, flow, draft.graph, clashesOf));
    },
  };
}
