import { addStep, connect, newStep, renameStep, setSettings } from './edit.ts';
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

export type DemoIds = { incoming: string; hours: string; day: string; night: string; voicemail: string };

/** The flow of the demo: business hours lead to one of two agents, each with its own jobs; voicemail stands behind both. */
export function demoFlow(
  ids: DemoIds,
  context: StepDefaults & { dayJobIds: string[]; nightJobIds: string[]; pageIds: string[] },
): FlowGraph {
  const { dayJobIds, nightJobIds, pageIds } = context;
  let graph = starterFlow(
    { incoming: ids.incoming, agent: ids.day, voicemail: ids.voicemail },
    { ...context, jobIds: dayJobIds, pageIds },
  );
  graph = addStep(graph, newStep('hours', ids.hours, context), { stepId: ids.incoming, exit: 'next' });
  graph = addStep(graph, newStep('agent', ids.night, context), { stepId: ids.hours, exit: 'closed' });
  graph = setSettings(graph, ids.night, 'agent', { jobIds: nightJobIds, pageIds });
  graph = connect(graph, ids.night, 'fallback', ids.voicemail);
  return renameStep(renameStep(graph, ids.day, 'Reception'), ids.night, 'After hours');
}
