import type { FlowGraph, FlowStep } from '../../core/flows/flow.ts';
import { flowGraphSchema } from '../../core/wire/nouns/flow-graph.ts';
import type { WeeklyHours } from '../../core/workspaces/destination.ts';
import type { NamedStep } from './workspace-yaml.ts';
import { readHours, type WrittenHours, writeHours, writtenHoursShape } from './written-hours.ts';

export type Noun = 'job' | 'page' | 'member' | 'destination';

/** The other way of naming a thing: its name for an id, or its id for a name; null when there is none. */
export type Rename = (noun: Noun, known: string) => string | null;

/** Where a step's settings point at things of the workspace: the key in a file, the key in the store. */
const POINTERS: readonly { kind: string; written: string; stored: string; noun: Noun }[] = [
  { kind: 'agent', written: 'jobs', stored: 'jobIds', noun: 'job' },
  { kind: 'agent', written: 'pages', stored: 'pageIds', noun: 'page' },
  { kind: 'ring', written: 'members', stored: 'memberIds', noun: 'member' },
  { kind: 'forward', written: 'destination', stored: 'destinationId', noun: 'destination' },
];

/** Steps as a file has them. What points at nothing any more (a deleted job) is left out, since it has no name. */
export function nameSteps(graph: FlowGraph, nameOf: Rename): NamedStep[] {
  // Through the contract's schema, whose order of members is one and the same however the graph came to be.
  const { steps } = flowGraphSchema.safeParse(graph).data ?? graph;
  return steps.map(({ id, kind, name, settings, exits, position }) => ({
    ...{ id, kind, name, exits, position },
    settings: nameSettings(kind, settings, nameOf),
  }));
}

function nameSettings(kind: string, stored: FlowStep['settings'], nameOf: Rename): Record<string, unknown> {
  if (kind === 'hours') {
    const { timeZone, ...hours } = stored as WeeklyHours & { timeZone: string | null };
    return { ...writeHours(hours), ...(timeZone === null ? {} : { timeZone }) };
  }
  const pointers = POINTERS.filter((one) => one.kind === kind);
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => {
      const pointer = pointers.find((one) => one.stored === key);
      return pointer ? [pointer.written, renamed(value, (id) => nameOf(pointer.noun, id))] : [key, value];
    }),
  );
}

export type StepFault = { at: (string | number)[]; message: string };

/** A graph out of a file's steps, or everything that is wrong with them; `at` leads into the steps as they are written. */
export function graphOf(
  named: readonly NamedStep[],
  idOf: Rename,
): { graph: FlowGraph } | { faults: StepFault[] } {
  const faults: StepFault[] = [];
  const steps = named.map((step, index) => ({
    ...step,
    settings: storedSettings(step, idOf, (at, message) =>
      faults.push({ at: [index, 'settings', ...at], message }),
    ),
  }));
  const checked = flowGraphSchema.safeParse({ steps });
  if (faults.length > 0) return { faults };
  if (!checked.success) {
    return {
      faults: checked.error.issues.map(({ path, message }) => ({
        at: path.slice(1).map((part) => (typeof part === 'number' ? part : String(part))),
        message,
      })),
    };
  }
  const unknown = checked.data.steps.flatMap((step, index) =>
    Object.keys(steps[index]?.settings ?? {})
      .filter((key) => !Object.hasOwn(step.settings, key))
      .map((key) => ({
        at: [index, 'settings', key],
        message: `“${key}” is no setting of a step of the kind “${step.kind}”.`,
      })),
  );
  return unknown.length > 0 ? { faults: unknown } : { graph: checked.data };
}

type Tell = (at: (string | number)[], message: string) => void;

function storedSettings({ kind, settings }: NamedStep, idOf: Rename, tell: Tell): Record<string, unknown> {
  if (kind === 'hours') return storedHours(settings);
  const stored: Record<string, unknown> = { ...settings };
  for (const { written, stored: key, noun } of POINTERS.filter((one) => one.kind === kind)) {
    delete stored[written];
    if (Object.hasOwn(settings, key))
      tell([key], `“${key}” is not known here; files say “${written}” and give names.`);
    const none = key.endsWith('s') ? [] : null;
    stored[key] = pointed(settings[written] ?? none, (name, at) => {
      const id = idOf(noun, name);
      if (id === null) tell([written, ...at], missing(noun, name));
      return id;
    });
  }
  return stored;
}

function storedHours(settings: Record<string, unknown>): Record<string, unknown> {
  const { timeZone = null, ...others } = settings;
  const hours = Object.fromEntries(
    Object.entries(others).filter(([key]) => Object.hasOwn(writtenHoursShape, key)),
  );
  const strange = Object.fromEntries(
    Object.entries(others).filter(([key]) => !Object.hasOwn(writtenHoursShape, key)),
  );
  const lists = Object.values(hours).every((value) => Array.isArray(value));
  return { timeZone, ...strange, ...(lists ? readHours(hours as WrittenHours) : {}) };
}

export function missing(noun: Noun, name: string): string {
  if (noun === 'page') return `There is no knowledge page “${name}” among the files.`;
  if (noun === 'member') return `${name} is not a member here. Invite them first, or name who stands in.`;
  return `There is no ${noun} called “${name}”, neither among the files nor in the workspace.`;
}

/** Null, a name, or a list of names; what is none of them is left for the schema to refuse. */
function pointed(value: unknown, idOf: (name: string, at: number[]) => string | null): unknown {
  if (typeof value === 'string') return idOf(value, []);
  if (!Array.isArray(value)) return value;
  return [
    ...new Set(value.flatMap((name, at) => (typeof name === 'string' ? (idOf(name, [at]) ?? []) : [name]))),
  ];
}

function renamed(value: unknown, name: (known: string) => string | null): unknown {
  if (typeof value === 'string') return name(value);
  return Array.isArray(value) ? value.flatMap((one) => name(String(one)) ?? []) : value;
}
