import type { Schema } from '../../client/client.ts';

export type PageUse = {
  numberId: string;
  flowId: string;
  flowName: string;
  stepId: string;
  stepName: string;
};

type Flow = Pick<Schema<'Flow'>, 'id' | 'name' | 'phoneNumberId'>;
type Drafted = { flow: Flow; graph: Schema<'FlowGraph'> };

/** Which agent steps of these drafts have which page attached. */
export function usesOfPages(drafts: readonly Drafted[]): Map<string, PageUse[]> {
  const uses = new Map<string, PageUse[]>();
  for (const { flow, graph } of drafts)
    for (const step of graph.steps) {
      if (step.kind !== 'agent') continue;
      const use = {
        numberId: flow.phoneNumberId,
        flowId: flow.id,
        flowName: flow.name,
        stepId: step.id,
        stepName: step.name || 'Agent',
      };
      for (const pageId of step.settings.pageIds) uses.set(pageId, [...(uses.get(pageId) ?? []), use]);
    }
  return uses;
}
