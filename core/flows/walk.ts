import { type FlowGraph, type FlowStep, findStep } from './flow.ts';
import { actOf, openExits } from './steps/index.ts';
import type { Moment, StepAct } from './steps/step-spec.ts';

export type { Moment, StepAct } from './steps/step-spec.ts';

/** Where a call stands and what happens there. */
export type Entered = { step: FlowStep; act: StepAct };

/** The step with which every call begins, or undefined in a draft that has lost it. */
export function firstStep(graph: FlowGraph): FlowStep | undefined {
  return graph.steps.find((step) => step.kind === 'incoming');
}

/** What the step does now; null for an id that the flow does not have. */
export function enterStep(graph: FlowGraph, stepId: string | null, moment: Moment): Entered | null {
  const step = findStep(graph, stepId);
  return step ? { step, act: actOf(step, moment) } : null;
}

/** Id of the step behind an exit; null when it leads nowhere, or to a step that is gone. */
export function nextStep(graph: FlowGraph, stepId: string, exit: string): string | null {
  return findStep(graph, findStep(graph, stepId)?.exits[exit])?.id ?? null;
}

/**
 * Goes on from `stepId` through the steps that only decide (incoming, hours, a paused agent) until one does something.
 * `passed` are those with the exit taken, for the call's path; `at` is null when the way ends. A loop of deciding steps,
 * which publishing refuses but a draft may have, ends after each step was passed once.
 */
export function walkOn(
  graph: FlowGraph,
  stepId: string | null,
  moment: Moment,
): { passed: { step: FlowStep; exit: string }[]; at: Entered | null } {
  const passed: { step: FlowStep; exit: string }[] = [];
  const seen = new Set<string>();
  let at = enterStep(graph, stepId, moment);
  while (at && at.act.act === 'exit' && !seen.has(at.step.id)) {
    const { exit } = at.act;
    seen.add(at.step.id);
    passed.push({ step: at.step, exit });
    at = enterStep(graph, nextStep(graph, at.step.id, exit), moment);
  }
  return { passed, at: at?.act.act === 'exit' ? null : at };
}

/** Ids of the steps that a call can come to, in the order in which they are met: nearest first. */
export function reachableSteps(graph: FlowGraph): string[] {
  const found = new Set<string>();
  const queue: FlowStep[] = graph.steps.filter((step) => step.kind === 'incoming');
  for (let step = queue.shift(); step; step = queue.shift()) {
    if (found.has(step.id)) continue;
    found.add(step.id);
    for (const exit of openExits(step)) {
      const next = findStep(graph, step.exits[exit.name]);
      if (next) queue.push(next);
    }
  }
  return [...found];
}
