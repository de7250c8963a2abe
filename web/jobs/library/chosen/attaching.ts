import { attachJob, detachJob } from '../../../../core/flows/edit.ts';
import { agentSteps, type FlowGraph } from '../../../../core/flows/flow.ts';
import { JOBS_PER_AGENT_STEP } from '../../../../core/jobs/job.ts';

export type Attaching = {
  /** Jobs that the step does not have yet. */
  added: string[];
  /** Why they cannot be attached; null where they can. */
  why: string | null;
};

/** What attaching these jobs to an agent step of a draft would do. */
export function attachingTo(graph: FlowGraph, stepId: string, jobIds: readonly string[]): Attaching {
  const step = agentSteps(graph).find(({ id }) => id === stepId);
  const has = step?.settings.jobIds ?? [];
  const added = jobIds.filter((id) => !has.includes(id));
  if (added.length === 0) return { added, why: 'It has all of them.' };
  const over = has.length + added.length - JOBS_PER_AGENT_STEP;
  const why =
    over > 0
      ? `It has ${has.length} of ${JOBS_PER_AGENT_STEP} jobs: ${over} too ${over === 1 ? 'much' : 'many'}.`
      : null;
  return { added, why };
}

export function withJobs(graph: FlowGraph, stepId: string, jobIds: readonly string[]): FlowGraph {
  return jobIds.reduce((now, id) => attachJob(now, stepId, id).graph, graph);
}

export function withoutJobs(graph: FlowGraph, stepId: string, jobIds: readonly string[]): FlowGraph {
  return jobIds.reduce((now, id) => detachJob(now, stepId, id), graph);
}
