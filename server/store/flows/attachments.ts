import { agentSteps, type FlowGraph } from '../../../core/flows/flow.ts';
import type { Scope } from '../scope.ts';

/**
 * Which jobs a graph's agent steps have, as rows: what counts uses and finds the steps of a job without reading graphs. Written in
 * the transaction that writes the graph, so that the two never disagree.
 */
export async function attach(
  scope: Scope,
  flowId: string,
  place: 'draft' | 'published',
  graph: FlowGraph | null,
): Promise<void> {
  await scope.rows
    .deleteFrom('attachments')
    .where('flow_id', '=', flowId)
    .where('place', '=', place)
    .execute();
  const rows = agentSteps(graph ?? { steps: [] }).flatMap((step) =>
    step.settings.jobIds.map((jobId) => ({
      job_id: jobId,
      flow_id: flowId,
      flow_step_id: step.id,
      flow_step_name: step.name,
      place,
    })),
  );
  if (rows.length === 0) return;
  // A draft may be invalid: one that names a job twice, or has two steps of one id, still saves.
  await scope.rows
    .insertInto('attachments')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
