import dagre from '@dagrejs/dagre';
import { type FlowGraph, type FlowStep, findStep } from '../../../core/flows/flow.ts';
import { exitsOf, openExits } from '../../../core/flows/steps/index.ts';
import { reachableSteps } from '../../../core/flows/walk.ts';

export const STEP_SIZE = { width: 224, height: 64 } as const;
/** Room at the side of a step for an exit that leads to no other step. */
export const STUB = { gap: 28, width: 116, height: 30 } as const;

export type Place = { x: number; y: number };

/** Exits drawn as a stub beside the step: the call ends or stays there, or the exit still leads nowhere. */
export function stubsOf(graph: FlowGraph, step: FlowStep) {
  return exitsOf(step).filter(({ name, leads }) => leads === 'never' || !findStep(graph, step.exits[name]));
}

/** Top left corners of the steps: where somebody put them, else tidily from top to bottom in the order of a call. */
export function placesOf(graph: FlowGraph): Map<string, Place> {
  const tidy = tidyPlaces(graph);
  return new Map(graph.steps.map((step) => [step.id, step.position ?? tidy.get(step.id) ?? { x: 0, y: 0 }]));
}

function tidyPlaces(graph: FlowGraph): Map<string, Place> {
  const plan = new dagre.graphlib.Graph();
  plan.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 96 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const step of inOrder(graph)) {
    // The stub stands at the right; the same room at the left keeps the step in the middle of its column.
    const side = stubsOf(graph, step).length > 0 ? STUB.gap + STUB.width : 0;
    plan.setNode(step.id, { width: STEP_SIZE.width + 2 * side, height: STEP_SIZE.height });
  }
  for (const step of inOrder(graph)) {
    for (const { name } of openExits(step)) {
      const target = findStep(graph, step.exits[name]);
      if (target && target !== step) plan.setEdge(step.id, target.id);
    }
  }
  dagre.layout(plan);
  const middle = (id: string) => plan.node(id).x;
  const side = leansRight(graph, middle) ? 1 : -1;
  return new Map(
    graph.steps.map(({ id }) => {
      const { x, y } = plan.node(id);
      return [id, { x: side * x - STEP_SIZE.width / 2, y: y - STEP_SIZE.height / 2 }];
    }),
  );
}

/** Dagre orders a row for few crossings alone, so a drawing may come out as its own mirror image. */
function leansRight(graph: FlowGraph, middle: (id: string) => number): boolean {
  let lean = 0;
  for (const step of graph.steps) {
    const targets = openExits(step).map(({ name }) => findStep(graph, step.exits[name]));
    targets.forEach((target, i) => {
      const next = targets[i + 1];
      if (target && next) lean += Math.sign(middle(next.id) - middle(target.id));
    });
  }
  return lean >= 0;
}

/** In the order in which a call meets them. */
function inOrder(graph: FlowGraph): FlowStep[] {
  const order = reachableSteps(graph);
  const rank = (step: FlowStep) => (order.includes(step.id) ? order.indexOf(step.id) : order.length);
  return [...graph.steps].sort((a, b) => rank(a) - rank(b));
}
