import { snapshotJob } from '../../../../core/calls/snapshot-job.ts';
import { agentSteps, type Flow, type FlowGraph, findStep } from '../../../../core/flows/flow.ts';
import { acrossJobs } from '../../../../core/flows/jobs/across-jobs.ts';
import { stepName } from '../../../../core/flows/steps/index.ts';
import type { Plan } from '../../../../core/plan/plan.ts';
import type { Clash } from '../../../../core/understanding/routing/overlap.ts';
import type { AcrossFindingShape } from '../../../../core/wire/nouns/findings.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import type { ApiDependencies } from '../../dependencies.ts';
import { found } from '../../outcome.ts';

type Finder = ApiDependencies['clashesOf'];

/** What stands against the jobs of a graph, read from the workspace as it now is. */
export async function findingsOf(
  workspace: WorkspaceStore,
  flow: Pick<Flow, 'id' | 'name' | 'phoneNumberId'>,
  graph: FlowGraph,
  clashesOf: Finder,
): Promise<AcrossFindingShape[]> {
  const steps = agentSteps(graph);
  const [stored, destinations, settings] = await Promise.all([
    workspace.jobs.withPlans([...new Set(steps.flatMap((step) => step.settings.jobIds))]),
    workspace.destinations.list(),
    workspace.workspace.get(),
  ]);
  const jobs = stored.map((job) => snapshotJob(job, JSON.parse(job.plan) as Plan));
  const clashes = new Map<string, Clash[]>();
  for (const {
    id,
    settings: { jobIds },
  } of steps)
    clashes.set(id, await clashesOf(jobs.filter((job) => jobIds.includes(job.id))));
  const findings = acrossJobs({
    graph,
    jobs,
    destinations,
    timeZone: found(settings, 'workspace').timeZone,
    clashesOf: (stepId) => clashes.get(stepId) ?? [],
  });
  const named = (id: string) => ({ id, name: jobs.find((job) => job.id === id)?.name ?? '' });
  return findings.map(({ jobId, otherId, flowStepId, ...finding }) => {
    const step = findStep(graph, flowStepId);
    const { id: flowId, name: flowName, phoneNumberId } = flow;
    const at = { flowId, flowName, phoneNumberId, flowStepId, stepName: step ? stepName(step) : '' };
    return { ...finding, jobs: [jobId, ...(otherId === null ? [] : [otherId])].map(named), at };
  });
}

/** Of the graphs that use a job: the draft, which is what is worked on, else the version in force. */
export async function graphsWith(
  workspace: WorkspaceStore,
  jobId: string,
): Promise<{ flow: Flow; graph: FlowGraph }[]> {
  const uses = await workspace.jobs.uses(jobId);
  const flowIds = [...new Set(uses.map(({ flowId }) => flowId))];
  const graphs = await Promise.all(
    flowIds.map(async (flowId) => {
      const flow = await workspace.flows.get(flowId);
      if (!flow) return [];
      const inDraft = uses.some((use) => use.flowId === flowId && use.where === 'draft');
      const kept = inDraft
        ? await workspace.flows.draft(flowId)
        : flow.versionInForce === null
          ? null
          : await workspace.flows.version(flowId, flow.versionInForce);
      return kept ? [{ flow, graph: kept.graph }] : [];
    }),
  );
  return graphs.flat();
}
