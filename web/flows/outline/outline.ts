import { type FlowGraph, type FlowStep, findStep } from '../../../core/flows/flow.ts';
import { exitsOf } from '../../../core/flows/steps/index.ts';
import type { Exit } from '../../../core/flows/steps/step-spec.ts';
import { firstStep, reachableSteps } from '../../../core/flows/walk.ts';

/** A flow as a nested list: every step stands once, other ways to it are links. */
export type OutlineItem = {
  step: FlowStep;
  /** How many exits lead to it. */
  reachedFrom: number;
  ways: Way[];
};

export type Way = {
  exit: Exit;
  /** What follows on this way, in order; empty when `to` says how it goes on. */
  items: OutlineItem[];
  /** `step`: goes on at a step that stands elsewhere; `end`: the call ends or stays; `nowhere`: still to be led somewhere. */
  to: { kind: 'items' } | { kind: 'step'; step: FlowStep } | { kind: 'end' } | { kind: 'nowhere' };
};

export type Outline = { items: OutlineItem[]; unreached: OutlineItem[] };

/** A step that several exits lead to stands at the end of the list, not inside one of its ways. */
export function outlineOf(graph: FlowGraph): Outline {
  const counts = reachCounts(graph);
  const placed = new Set<string>();
  const start = firstStep(graph);
  const items = start ? chain(graph, start, counts, placed) : [];
  for (const id of reachableSteps(graph)) {
    const step = findStep(graph, id);
    if (step && !placed.has(id)) items.push(...chain(graph, step, counts, placed));
  }
  const unreached = graph.steps.filter((step) => !placed.has(step.id));
  return { items, unreached: unreached.flatMap((step) => chain(graph, step, counts, placed)) };
}

function reachCounts(graph: FlowGraph): Map<string, number> {
  const counts = new Map<string, number>();
  for (const step of graph.steps) {
    for (const { name, leads } of exitsOf(step)) {
      const target = leads === 'never' ? null : step.exits[name];
      if (target) counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return counts;
}

/** A step, and at the same level what its only way leads to: a list is not indented where nothing is decided. */
function chain(
  graph: FlowGraph,
  first: FlowStep,
  counts: Map<string, number>,
  placed: Set<string>,
): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let step: FlowStep | undefined = first; step && !placed.has(step.id); ) {
    placed.add(step.id);
    const exits = exitsOf(step);
    const only = exits.length === 1 && exits[0]?.leads === 'must' ? exits[0] : undefined;
    const next: FlowStep | undefined = only && findStep(graph, step.exits[only.name]);
    const follows: boolean = next !== undefined && counts.get(next.id) === 1 && !placed.has(next.id);
    const ways: Way[] = follows ? [] : waysOf(graph, step, counts, placed);
    items.push({ step, reachedFrom: counts.get(step.id) ?? 0, ways });
    step = follows ? next : undefined;
  }
  return items;
}

function waysOf(graph: FlowGraph, step: FlowStep, counts: Map<string, number>, placed: Set<string>): Way[] {
  return exitsOf(step).map((exit): Way => {
    const next = exit.leads === 'never' ? undefined : findStep(graph, step.exits[exit.name]);
    if (!next) return { exit, items: [], to: { kind: exit.leads === 'must' ? 'nowhere' : 'end' } };
    if ((counts.get(next.id) ?? 0) > 1 || placed.has(next.id)) {
      return { exit, items: [], to: { kind: 'step', step: next } };
    }
    return { exit, items: chain(graph, next, counts, placed), to: { kind: 'items' } };
  });
}
