import { type FlowGraph, type FlowStep, findStep } from './flow.ts';
import { openExits } from './steps/index.ts';

/** A way round that a call can go without anybody on it doing anything, closed by `exit` of the last step. */
export type Loop = { steps: FlowStep[]; exit: string };

/**
 * One loop for each exit that closes one. Only exits that nobody chooses count: a menu that comes back to itself when a key
 * is pressed is a way to listen again, one that comes back by itself would keep a silent line open for ever.
 */
export function loopsOf(graph: FlowGraph): Loop[] {
  const loops: Loop[] = [];
  const done = new Set<string>();
  const trail: FlowStep[] = [];
  const visit = (step: FlowStep): void => {
    if (done.has(step.id)) return;
    trail.push(step);
    for (const exit of openExits(step)) {
      const next = exit.chosen ? undefined : findStep(graph, step.exits[exit.name]);
      if (!next) continue;
      const from = trail.indexOf(next);
      if (from >= 0) loops.push({ steps: trail.slice(from), exit: exit.name });
      else visit(next);
    }
    trail.pop();
    done.add(step.id);
  };
  for (const step of graph.steps) visit(step);
  return loops;
}
