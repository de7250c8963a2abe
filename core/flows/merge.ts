import { type FlowGraph, type FlowStep, findStep } from './flow.ts';

export type Merged = {
  graph: FlowGraph;
  /** Steps of which both changed the same thing, or that one changed and the other removed; `graph` has mine of them. */
  conflicts: string[];
};

/**
 * Brings two edits of one draft together, step by step and within a step setting by setting, as long as they do not touch
 * the same thing. Where a step stands on the canvas is never a conflict: mine holds.
 */
export function mergeGraphs(base: FlowGraph, mine: FlowGraph, theirs: FlowGraph): Merged {
  const conflicts: string[] = [];
  const merged = new Map<string, FlowStep>();
  for (const id of idsInOrder(mine, theirs)) {
    const { step, conflict } = mergeStep(findStep(base, id), findStep(mine, id), findStep(theirs, id));
    if (step) merged.set(id, step);
    if (conflict) conflicts.push(id);
  }
  const graph = { steps: [...merged.values()] };
  return { graph: withoutLooseExits(graph, base), conflicts };
}

/** Mine in my order, then the steps that only the other has. */
function idsInOrder(mine: FlowGraph, theirs: FlowGraph): Set<string> {
  return new Set([...mine.steps, ...theirs.steps].map((step) => step.id));
}

type MergedStep = { step: FlowStep | undefined; conflict: boolean };

function mergeStep(
  base: FlowStep | undefined,
  mine: FlowStep | undefined,
  theirs: FlowStep | undefined,
): MergedStep {
  if (!mine || !theirs) {
    const kept = mine ?? theirs;
    if (!base) return { step: kept, conflict: false };
    // One of us removed it: that stands, unless the other has changed it meanwhile.
    const changed = kept !== undefined && !same(withoutPlace(kept), withoutPlace(base));
    return { step: changed ? kept : undefined, conflict: changed };
  }
  if (!base) return { step: mine, conflict: !same(mine, theirs) };
  if (mine.kind !== theirs.kind || mine.kind !== base.kind) {
    const whole = pick(base, mine, theirs);
    return { step: whole.value, conflict: whole.conflict };
  }
  const name = pick(base.name, mine.name, theirs.name);
  const settings = mergeRecord(base.settings, mine.settings, theirs.settings);
  const exits = mergeRecord(base.exits, mine.exits, theirs.exits);
  const position = pick(base.position, mine.position, theirs.position).value;
  const step = {
    ...mine,
    name: name.value,
    settings: settings.value,
    exits: exits.value,
    position,
  } as FlowStep;
  return { step, conflict: name.conflict || settings.conflict || exits.conflict };
}

function pick<T>(base: T, mine: T, theirs: T): { value: T; conflict: boolean } {
  if (same(base, theirs) || same(mine, theirs)) return { value: mine, conflict: false };
  if (same(base, mine)) return { value: theirs, conflict: false };
  return { value: mine, conflict: true };
}

function mergeRecord(base: object, mine: object, theirs: object): { value: object; conflict: boolean } {
  const read = (record: object, key: string): unknown =>
    Object.entries(record).find(([name]) => name === key)?.[1];
  const entries: [string, unknown][] = [];
  let conflict = false;
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const picked = pick(read(base, key), read(mine, key), read(theirs, key));
    if (picked.value !== undefined) entries.push([key, picked.value]);
    conflict ||= picked.conflict;
  }
  return { value: Object.fromEntries(entries), conflict };
}

/** An exit may lead to a step that the other has removed; it then leads nowhere, which publishing shows. */
function withoutLooseExits(graph: FlowGraph, base: FlowGraph): FlowGraph {
  const gone = (target: string | null) =>
    target !== null && !findStep(graph, target) && findStep(base, target) !== undefined;
  return {
    steps: graph.steps.map((step) => ({
      ...step,
      exits: Object.fromEntries(Object.entries(step.exits).map(([name, to]) => [name, gone(to) ? null : to])),
    })),
  };
}

function withoutPlace(step: FlowStep): object {
  return { ...step, position: null };
}

/** Graphs are JSON, so two values are the same when they are written alike; the keys of one record come in one order. */
function same(a: unknown, b: unknown): boolean {
  return write(a) === write(b);
}

function write(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
