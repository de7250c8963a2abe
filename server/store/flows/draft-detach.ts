import type { FlowGraph } from '../../../core/flows/flow.ts';
import type { Scope } from '../scope.ts';
import { attach } from './attachments.ts';
import { readDraft } from './flow-row.ts';

/** Takes a job out of every draft. Each such draft is saved anew: who has it open is told that it changed. */
export async function detachFromDrafts(scope: Scope, jobId: string, by: string): Promise<void> {
  const flows = await scope.rows
    .selectFrom('attachments')
    .select('flow_id')
    .distinct()
    .where('job_id', '=', jobId)
    .where('place', '=', 'draft')
    .execute();
  for (const { flow_id: flowId } of flows) {
    const draft = await readDraft(scope, flowId);
    if (!draft) continue;
    const graph = withoutJob(draft.graph, jobId);
    await scope.rows
      .updateTable('flow_drafts')
      .set({ graph: JSON.stringify(graph), etag: newEtag(scope), saved_at: scope.now(), saved_by: by })
      .where('flow_id', '=', flowId)
      .execute();
    await attach(scope, flowId, 'draft', graph);
  }
}

function withoutJob(graph: FlowGraph, jobId: string): FlowGraph {
  return {
    ...graph,
    steps: graph.steps.map((step) =>
      step.kind === 'agent'
        ? {
            ...step,
            settings: { ...step.settings, jobIds: step.settings.jobIds.filter((id) => id !== jobId) },
          }
        : step,
    ),
  };
}

export function newEtag(scope: Scope): string {
  return Buffer.from(scope.random(12)).toString('base64url');
}
