import { type FlowGraph, type FlowStep, findStep } from '../flow.ts';
import { openExits, specOf } from '../steps/index.ts';
import { both, openWeek, outside, type Week, wholeWeek, widen } from './week.ts';

/** When calls come to a step. `sure` is false where hours of another time zone decide it: then nothing is said about hours. */
export type Reached = { week: Week; sure: boolean };

/** By step id: the minutes of a week in which a call can come to it, as the hours steps before it allow. */
export function reachedWhen(graph: FlowGraph, timeZone: string): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const open: FlowStep[] = [];
  const come = (id: string | null | undefined, { week, sure }: Reached) => {
    const step = findStep(graph, id ?? undefined);
    if (!step) return;
    const known = reached.get(step.id) ?? { week: new Uint8Array(week.length), sure: true };
    const wider = widen(known.week, week);
    if (!wider && (sure || !known.sure)) return;
    reached.set(step.id, { week: known.week, sure: known.sure && sure });
    open.push(step);
  };
  for (const step of graph.steps)
    if (step.kind === 'incoming') come(step.id, { week: wholeWeek(), sure: true });
  for (let step = open.pop(); step; step = open.pop()) {
    const from = reached.get(step.id);
    if (!from || !specOf(step.kind).shape.safeParse(step.settings).success) continue;
    for (const { name } of openExits(step)) come(step.exits[name], through(step, name, from, timeZone));
  }
  return reached;
}

function through(step: FlowStep, exit: string, from: Reached, timeZone: string): Reached {
  if (step.kind !== 'hours') return from;
  if (step.settings.timeZone !== null && step.settings.timeZone !== timeZone) return { ...from, sure: false };
  const open = openWeek(step.settings);
  return { ...from, week: both(from.week, exit === 'open' ? open : outside(open)) };
}
