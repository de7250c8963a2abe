import type { FlowGraph } from '../../../core/flows/flow.ts';
import { type TokenName, tokensIn } from '../../../core/plan/tokens.ts';
import { nameKey } from '../../../core/shared/text.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { stepsOf } from './jobs/job-shape.ts';

/** Jobs whose token `token` names `name`, each with the number of agent steps that use it: who would miss it. */
export async function jobsNaming(
  workspace: WorkspaceStore,
  token: TokenName,
  argument: string,
  name: string,
) {
  const key = nameKey(name);
  const naming = (await workspace.jobs.withToken(token)).filter(({ instructions }) =>
    tokensIn(instructions).some(
      (piece) =>
        piece.type === 'token' &&
        piece.name === token &&
        nameKey(piece.args[argument] ?? piece.value ?? '') === key,
    ),
  );
  return Promise.all(
    naming.map(async ({ id, name: jobName, icon }) => {
      return { jobId: id, name: jobName, icon, usedBy: stepsOf(await workspace.jobs.uses(id)).length };
    }),
  );
}

/** Forward steps that lead to a destination, in drafts and in versions in force; a step that is in both is one. */
export async function stepsForwardingTo(workspace: WorkspaceStore, destinationId: string) {
  const flows = await workspace.flows.list();
  const found = flows.map(async ({ id, name, versionInForce }) => {
    const graphs: (FlowGraph | undefined)[] = [
      (await workspace.flows.draft(id))?.graph,
      versionInForce === null ? undefined : (await workspace.flows.version(id, versionInForce))?.graph,
    ];
    const steps = graphs
      .flatMap((graph) => graph?.steps ?? [])
      .filter((step) => step.kind === 'forward' && step.settings.destinationId === destinationId);
    return [...new Map(steps.map((step) => [step.id, step])).values()].map((step) => {
      return { flowId: id, flowName: name, flowStepId: step.id, stepName: step.name };
    });
  });
  return (await Promise.all(found)).flat();
}
