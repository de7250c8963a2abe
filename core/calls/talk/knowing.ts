import type { Passage } from '../../knowledge/page.ts';
import type { Call } from '../call.ts';

/** The passages of the pages attached to the agent step in which the call stands. */
export function passagesOf(call: Call): Passage[] {
  const { stage, snapshot } = call;
  const id = 'flowStepId' in stage ? stage.flowStepId : null;
  const step = snapshot.flow.graph.steps.find((candidate) => candidate.id === id);
  if (step?.kind !== 'agent') return [];
  return step.settings.pageIds.flatMap((pageId) => snapshot.pages[pageId]?.passages ?? []);
}
