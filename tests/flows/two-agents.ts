import { addStep, connect, newStep, renameStep, setSettings } from '../../core/flows/edit.ts';
import type { FlowGraph } from '../../core/flows/flow.ts';
import { starterFlow } from '../../core/flows/starters.ts';
import type { StepDefaults } from '../../core/flows/steps/step-spec.ts';

export type TwoAgentIds = { incoming: string; hours: string; day: string; night: string; voicemail: string };

/** A flow with every kind of meeting of ways: business hours lead to one of two agents, each with its own jobs; voicemail stands behind both. */
export function twoAgentFlow(
  ids: TwoAgentIds,
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
