import { addStep, newStep, setSettings } from './edit.ts';
import type { FlowGraph } from './flow.ts';
import type { StepDefaults } from './steps/step-spec.ts';

/** What a new number begins with: the agent answers, and voicemail stands behind it. It can be published as it is. */
export function starterFlow(
  ids: { incoming: string; agent: string; voicemail: string },
  context: StepDefaults & { jobIds?: string[]; pageIds?: string[] },
): FlowGraph {
  const { jobIds = [], pageIds = [] } = context;
  let graph: FlowGraph = { steps: [newStep('incoming', ids.incoming, context)] };
  graph = addStep(graph, newStep('voicemail', ids.voicemail, context), {
    stepId: ids.incoming,
    exit: 'next',
  });
  graph = addStep(graph, newStep('agent', ids.agent, context), { stepId: ids.incoming, exit: 'next' });
  return setSettings(graph, ids.agent, 'agent', { jobIds, pageIds });
}
