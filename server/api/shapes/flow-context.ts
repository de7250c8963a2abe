import type { FlowContext, FlowNames } from '../../../core/flows/context.ts';
import { agentSteps, type Flow, type FlowGraph } from '../../../core/flows/flow.ts';
import { everyStep, type Plan } from '../../../core/plan/plan.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** What graphs of a flow are checked against and called by: read from the workspace as it now is. */
export async function flowContextOf(
  workspace: WorkspaceStore,
  flow: Pick<Flow, 'phoneNumberId'>,
  ...graphs: readonly (FlowGraph | null)[]
): Promise<FlowContext> {
  const jobIds = attachedJobs(graphs);
  const [names, plans, pages, members, destinations, number] = await Promise.all([
    workspace.jobs.names(jobIds),
    workspace.jobs.withPlans(jobIds),
    namedPages(workspace),
    workspace.members.list(),
    workspace.destinations.list(),
    workspace.phoneNumbers.get(flow.phoneNumberId),
  ]);
  const transfers = new Map(plans.map(({ id, plan }) => [id, transfersIn(JSON.parse(plan) as Plan)]));
  return {
    jobs: names
      .filter(({ deleted }) => !deleted)
      .map(({ id, name }) => ({ id, name, transfersTo: transfers.get(id) ?? [] })),
    deletedJobIds: names.filter(({ deleted }) => deleted).map(({ id }) => id),
    pages,
    members,
    destinations,
    number: number?.e164 ?? null,
  };
}

/** The names alone, deleted jobs among them: changes are told in names. */
export async function flowNamesOf(
  workspace: WorkspaceStore,
  ...graphs: readonly (FlowGraph | null)[]
): Promise<FlowNames> {
  const [jobs, pages, members, destinations] = await Promise.all([
    workspace.jobs.names(attachedJobs(graphs)),
    namedPages(workspace),
    workspace.members.list(),
    workspace.destinations.list(),
  ]);
  return { jobs, pages, members, destinations };
}

function attachedJobs(graphs: readonly (FlowGraph | null)[]): string[] {
  return [
    ...new Set(
      graphs.flatMap((graph) => (graph ? agentSteps(graph) : [])).flatMap((step) => step.settings.jobIds),
    ),
  ];
}

async function namedPages(workspace: WorkspaceStore): Promise<{ id: string; name: string }[]> {
  const pages: { id: string; name: string }[] = [];
  let after: string | null = null;
  do {
    const page = await workspace.pages.list({ limit: 200, after });
    pages.push(...page.data.map(({ id, title }) => ({ id, name: title })));
    after = page.nextCursor;
  } while (after !== null);
  return pages;
}

function transfersIn(plan: Plan): string[] {
  return [...everyStep(plan.steps)].flatMap((step) => (step.kind === 'transfer' ? [step.destination] : []));
}
