import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowContext } from '../../../core/flows/context.ts';
import { agentSteps, type FlowGraph } from '../../../core/flows/flow.ts';
import { everyStep, type Plan } from '../../../core/plan/plan.ts';
import { Refused } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';

/**
 * What the flow is checked against and called by, or null while it is being read. Only the jobs that the flow names are read,
 * whatever the size of the library.
 */
export function useFlowContext(
  graphs: readonly (FlowGraph | null)[],
  number: string | null,
): FlowContext | null {
  const jobIds = jobIdsOf(graphs);
  const jobs = useQueries({
    queries: jobIds.map((id) => ({ ...queries.job(id), retry: false })),
    combine: (results) => ({
      pending: results.some((result) => result.isPending),
      found: results.flatMap(({ data }) =>
        data ? [{ id: data.id, name: data.name, transfersTo: transfersOf(data.plan as Plan) }] : [],
      ),
      gone: results.flatMap(({ error }, i) => (isGone(error) ? [jobIds[i] ?? ''] : [])),
    }),
  });
  const pages = useQuery(queries.knowledgePages());
  const members = useQuery(queries.members());
  const destinations = useQuery(queries.destinations());
  return useMemo(() => {
    if (jobs.pending || !pages.data || !members.data || !destinations.data) return null;
    return {
      jobs: jobs.found,
      deletedJobIds: jobs.gone,
      pages: pages.data.data.map(({ id, title }) => ({ id, name: title })),
      members: members.data.data,
      destinations: destinations.data.data,
      number,
    };
  }, [jobs, pages.data, members.data, destinations.data, number]);
}

function jobIdsOf(graphs: readonly (FlowGraph | null)[]): string[] {
  const steps = graphs.flatMap((graph) => (graph ? agentSteps(graph) : []));
  return [...new Set(steps.flatMap((step) => step.settings.jobIds))].sort();
}

function transfersOf(plan: Plan): string[] {
  return [...everyStep(plan.steps)].flatMap((step) => (step.kind === 'transfer' ? [step.destination] : []));
}

/** A job that the workspace had and no longer has; any other failure says nothing about the job. */
function isGone(error: Error | null): boolean {
  return error instanceof Refused && error.refusal.status === 404;
}
