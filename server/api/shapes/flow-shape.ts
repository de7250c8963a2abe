import type { Flow, FlowDraft } from '../../../core/flows/flow.ts';
import { checkFlow } from '../../../core/flows/validate.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Caller } from '../caller/caller.ts';
import { requireNumber } from '../caller/standing.ts';
import { found } from '../outcome.ts';
import { flowContextOf } from './flow-context.ts';

/** A draft with everything that is wrong with it. */
export async function showDraft(workspace: WorkspaceStore, flow: Flow, draft: FlowDraft) {
  const context = await flowContextOf(workspace, flow, draft.graph);
  return { ...draft, problems: checkFlow(draft.graph, context) };
}

/** The flow, for somebody who may change its number. */
export async function flowToEdit(workspace: WorkspaceStore, caller: Caller, flowId: string) {
  const flow = found(await workspace.flows.get(flowId), 'call flow');
  requireNumber(caller, flow.phoneNumberId);
  return flow;
}
