import { snapshotJob } from '../../../../core/calls/snapshot-job.ts';
import { agentSteps, type Flow, type FlowGraph, findStep } from '../../../../core/flows/flow.ts';
import { acrossJobs } from '../../../../core/flows/jobs/across-jobs.ts';
import { stepName } from '../../../../core/flows/steps/index.ts';
import type { Plan } from '../../../../core/plan/plan.ts';
import type { Clash } from '../../../../core/understanding/routing/overlap.ts';
import type { AcrossFindingShape } from '../../../../core/wire/nouns/findings.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import type { ApiDependencies } from '../../dependencies.ts';
import { found, wholeList } from '../../outcome.ts';

export type FindingParts = Pick<ApiDependencies, 'clashesOf' | 'clock'>;

/** How far the jobs are compared, in pairs. */
type Compared = { done: number; of: number };
export type Found = { findings: AcrossFindingShape[]; compared: Compared };

/** What stands against the jobs of a graph, read from the workspace as it now is; `partly` waits for no comparison. */
export async function findingsOf(
  workspace: WorkspaceStore,
  { flow, graph }: { flow: Pick<Flow, 'id' | 'name' | 'phoneNumberId'>; graph: FlowGraph },
  { clashesOf, clock }: FindingParts,
  partly: boolean,
): Promise<Found> {
  const steps = agentSteps(graph);
  const [stored, destinations, settings] = await Promise.all([
    workspace.jobs.withPlans([...new Set(steps.flatMap((step) => step.settings.jobIds))]),
    workspace.destinations.list(),
    workspace.workspace.get(),
  ]);
  const jobs = stored.map((job) => snapshotJob(job, JSON.parse(job.plan) as Plan));
  const checks = steps.map(({ id, settings: { jobIds } }) => ({
    ...{ id, check: clashesOf(jobs.filter((job) => jobIds.includes(job.id))) },
  }));
  const clashes = new Map<string, readonly Clash[]>();
  for (const { id, check } of checks) clashes.set(id, partly ? check.found : await check.whole);
  const findings = acrossJobs({
    graph,
    jobs,
    destinations,
    timeZone: found(settings, 'workspace').timeZone,
    atMs: clock.now(),
    clashesOf: (stepId) => clashes.get(stepId) ?? [],
  });
  const named = (id: string) => ({ id, name: jobs.find((job) => job.id === id)?.name ?? '' });
  const shown = findings.map(({ jobId, otherId, flowStepId, ...finding }) => {
    const step = findStep(graph, flowStepId);
    const { id: flowId, name: flowName, phoneNumberId } = flow;
    const at = { flowId, flowName, phoneNumberId, flowStepId, stepName: step ? stepName(step) : '' };
    return { ...finding, jobs: [jobId, ...(otherId === null ? [] : [otherId])].map(named), at };
  });
  const [done, of] = (['done', 'of'] as const).map((count) =>
    checks.reduce((sum, { check }) => sum + check[count], 0),
  ) as [number, number];
  return { findings: shown, compared: { done: partly ? done : of, of } };
}

/** The findings as a list, and what is still being compared. */
export function withProgress(data: AcrossFindingShape[], compared: readonly Compared[]) {
  const done = compared.reduce((sum, one) => sum + one.done, 0);
  const of = compared.reduce((sum, one) => sum + one.of, 0);
  return { ...wholeList(data), checking: done < of ? { done, of } : null };
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
