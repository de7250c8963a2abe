import { type FlowGraph, type FlowStep, findStep } from '../flow.ts';
import { openExits, specOf } from '../steps/index.ts';
import { always, both, type Calendar, type Mask, never, openOn, outside, widen } from './calendar.ts';

/** By step id: the minutes in which a call can come to it, as the hours steps before it allow. */
export function reachedWhen(graph: FlowGraph, calendar: Calendar): ReadonlyMap<string, Mask> {
  const reached = new Map<string, Mask>();
  const open: FlowStep[] = [];
  const come = (id: string | null | undefined, mask: Mask) => {
    const step = findStep(graph, id ?? undefined);
    if (!step) return;
    const known = reached.get(step.id);
    if (known && !widen(known, mask)) return;
    if (!known) {
      const own = never(calendar);
      widen(own, mask);
      reached.set(step.id, own);
    }
    open.push(step);
  };
  for (const step of graph.steps) if (step.kind === 'incoming') come(step.id, always(calendar));
  for (let step = open.pop(); step; step = open.pop()) {
    const from = reached.get(step.id);
    if (!from || !specOf(step.kind).shape.safeParse(step.settings).success) continue;
    for (const { name } of openExits(step)) come(step.exits[name], through(step, name, from, calendar));
  }
  return reached;
}

function through(step: FlowStep, exit: string, from: Mask, calendar: Calendar): Mask {
  if (step.kind !== 'hours') return from;
  const open = openOn(calendar, step.settings, step.settings.timeZone ?? calendar.timeZone);
  return both(from, exit === 'open' ? open : outside(open));
}
