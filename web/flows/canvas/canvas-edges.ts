import { type FlowGraph, findStep } from '../../../core/flows/flow.ts';
import { openExits } from '../../../core/flows/steps/index.ts';
import type { Exit } from '../../../core/flows/steps/step-spec.ts';

/** One line between two steps, for all exits that lead the same way. */
export type Line = {
  source: string;
  target: string;
  exits: Exit[];
  /** Where the names of the exits stand: beside the step they leave, or, where a step leads several ways, before the next. */
  labelAt: 'source' | 'target';
};

export function linesOf(graph: FlowGraph): Line[] {
  return graph.steps.flatMap((step) => {
    const lines = new Map<string, Line>();
    for (const exit of openExits(step)) {
      const target = findStep(graph, step.exits[exit.name])?.id;
      if (target === undefined) continue;
      const line = lines.get(target) ?? { source: step.id, target, exits: [], labelAt: 'source' };
      lines.set(target, { ...line, exits: [...line.exits, exit] });
    }
    const labelAt = lines.size > 1 ? 'target' : 'source';
    return [...lines.values()].map((line): Line => ({ ...line, labelAt }));
  });
}
