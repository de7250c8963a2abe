import { type FlowGraph, type FlowStep, findStep } from '../../../core/flows/flow.ts';
import { openExits } from '../../../core/flows/steps/index.ts';
import { reachableSteps } from '../../../core/flows/walk.ts';

/**
 * Where an arrow key leads from a step: down its first exit, up to the step before it, left and right among the steps that
 * the same step leads to. Null where there is nothing that way.
 */
export function stepByKey(graph: FlowGraph, id: string, key: string): string | null {
  const step = findStep(graph, id);
  if (!step) return null;
  const before = stepsBefore(graph, id);
  if (key === 'ArrowDown') return stepsBehind(graph, step)[0] ?? null;
  if (key === 'ArrowUp') return before[0]?.id ?? null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const siblings = [...new Set(before.flatMap((one) => stepsBehind(graph, one)))];
  return siblings[siblings.indexOf(id) + (key === 'ArrowRight' ? 1 : -1)] ?? null;
}

function stepsBehind(graph: FlowGraph, step: FlowStep): string[] {
  const targets = openExits(step).map(({ name }) => step.exits[name]);
  return [...new Set(targets.filter((target): target is string => findStep(graph, target) !== undefined))];
}

/** In the order in which a call meets them. */
function stepsBefore(graph: FlowGraph, id: string): FlowStep[] {
  const order = reachableSteps(graph);
  return graph.steps
    .filter((step) => step.id !== id && stepsBehind(graph, step).includes(id))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
