import { type FlowNames, nameOf } from './context.ts';
import { type FlowGraph, type FlowStep, findStep } from './flow.ts';
import { hoursInWords } from './hours.ts';
import { openExits, specOf, stepInWords, stepName } from './steps/index.ts';
import type { FormField } from './steps/step-spec.ts';

/** One difference between two graphs of a flow, in words. `text` says all of it; the rest is for a screen that shows more. */
export type Change = {
  flowStepId: string;
  kind: 'step-added' | 'step-removed' | 'renamed' | 'setting-changed' | 'exit-changed';
  /** "Reception, greeting" – what the change is about. */
  title: string;
  text: string;
  before: string | null;
  after: string | null;
};

/**
 * What publishing `to` changes against `from` (null: nothing is published yet), in the order of the steps. Where a step stands
 * on the canvas is not a change: no caller can tell.
 */
export function changesBetween(from: FlowGraph | null, to: FlowGraph, names: FlowNames): Change[] {
  const old = from ?? { steps: [] };
  const changes = to.steps.flatMap((step) => {
    const before = findStep(old, step.id);
    return before && before.kind === step.kind ? stepChanges(old, before, to, step, names) : [added(step)];
  });
  const removed = old.steps.filter((step) => findStep(to, step.id)?.kind !== step.kind);
  return [...changes, ...removed.map(removedStep)];
}

function added(step: FlowStep): Change {
  const text = `${stepInWords(step)} added`;
  return {
    flowStepId: step.id,
    kind: 'step-added',
    title: stepName(step),
    text,
    before: null,
    after: stepName(step),
  };
}

function removedStep(step: FlowStep): Change {
  const text = `${stepInWords(step)} removed`;
  return {
    flowStepId: step.id,
    kind: 'step-removed',
    title: stepName(step),
    text,
    before: stepName(step),
    after: null,
  };
}

function stepChanges(
  old: FlowGraph,
  before: FlowStep,
  now: FlowGraph,
  step: FlowStep,
  names: FlowNames,
): Change[] {
  const settings = specOf(step.kind).form.flatMap((field) => settingChanges(field, before, step, names));
  return [...nameChanges(before, step), ...settings, ...exitChanges(old, before, now, step)];
}

function nameChanges(before: FlowStep, step: FlowStep): Change[] {
  const was = stepName(before);
  const is = stepName(step);
  if (was === is) return [];
  const text = `“${was}” is now called “${is}”`;
  return [{ flowStepId: step.id, kind: 'renamed', title: `${is}, name`, text, before: was, after: is }];
}

function settingChanges(field: FormField, before: FlowStep, step: FlowStep, names: FlowNames): Change[] {
  const was = settingOf(before, field);
  const is = settingOf(step, field);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const named = namedItems(field, names);
  if (named && Array.isArray(was) && Array.isArray(is))
    return itemChanges(field, named, was.map(String), is.map(String), step);
  const [old, now] = [inWords(field, was, names), inWords(field, is, names)];
  const title = `${stepName(step)}, ${field.label.toLowerCase()}`;
  const text = `${stepInWords(step)}: ${field.label.toLowerCase()} changed from ${old} to ${now}`;
  return [{ flowStepId: step.id, kind: 'setting-changed', title, text, before: old, after: now }];
}

type Named = { word: string; items: readonly { id: string; name: string }[] };

/** Lists of ids, of which each is attached or detached by name. */
function namedItems(field: FormField, names: FlowNames): Named | null {
  if (field.input === 'jobs') return { word: 'job', items: names.jobs };
  if (field.input === 'pages') return { word: 'knowledge page', items: names.pages };
  if (field.input === 'members') return { word: 'person', items: names.members };
  return null;
}

function itemChanges(
  field: FormField,
  { word, items }: Named,
  was: string[],
  is: string[],
  step: FlowStep,
): Change[] {
  const nameFor = (id: string) => nameOf(items, id) ?? `deleted ${word}`;
  const title = `${stepName(step)}, ${field.label.toLowerCase()}`;
  const change = (what: 'attached' | 'detached', id: string): Change => {
    const name = nameFor(id);
    const text = `${stepInWords(step)}: ${word} “${name}” ${what}`;
    const [before, after] = what === 'attached' ? [null, name] : [name, null];
    return { flowStepId: step.id, kind: 'setting-changed', title, text, before, after };
  };
  const changes = [
    ...is.filter((id) => !was.includes(id)).map((id) => change('attached', id)),
    ...was.filter((id) => !is.includes(id)).map((id) => change('detached', id)),
  ];
  if (changes.length > 0) return changes;
  const [before, after] = [was.map(nameFor).join(', '), is.map(nameFor).join(', ')];
  const text = `${stepInWords(step)}: order of ${field.label.toLowerCase()} changed`;
  return [{ flowStepId: step.id, kind: 'setting-changed', title, text, before, after }];
}

function exitChanges(old: FlowGraph, before: FlowStep, now: FlowGraph, step: FlowStep): Change[] {
  const exits = new Map([...openExits(before), ...openExits(step)].map((exit) => [exit.name, exit]));
  return [...exits.values()].flatMap(({ name, label }) => {
    const was = before.exits[name] ?? null;
    const is = step.exits[name] ?? null;
    if (was === is) return [];
    const [from, to] = [targetName(old, was), targetName(now, is)];
    const text = `${stepInWords(step)}: exit “${label}” now leads ${is === null ? to : `to ${to}`}`;
    const title = `${stepName(step)}, ${label}`;
    return [{ flowStepId: step.id, kind: 'exit-changed' as const, title, text, before: from, after: to }];
  });
}

function targetName(graph: FlowGraph, id: string | null): string {
  if (id === null) return 'nowhere';
  const step = findStep(graph, id);
  return step ? stepName(step) : 'a step that is gone';
}

/** Forms name keys of the settings; a draft of an older shape may lack one. */
function settingOf(step: FlowStep, field: FormField): unknown {
  return Object.entries(step.settings).find(([key]) => key === field.name)?.[1];
}

function inWords(field: FormField, value: unknown, names: FlowNames): string {
  if (field.input === 'switch') return value ? 'on' : 'off';
  if (field.input === 'number') return `${value}${field.unit ? ` ${field.unit}` : ''}`;
  if (field.input === 'select')
    return field.options?.find((option) => option.value === value)?.label ?? String(value);
  if (field.input === 'destination') {
    return value === null ? 'nobody' : (nameOf(names.destinations, String(value)) ?? 'a deleted destination');
  }
  if (field.input === 'time-zone') return value === null ? "the workspace's" : String(value);
  if (Array.isArray(value)) return listInWords(field, value);
  return `“${String(value)}”`;
}

function listInWords(field: FormField, value: unknown[]): string {
  if (field.input === 'hours')
    return hoursInWords({ days: value as { from: string; to: string }[][], holidays: [] });
  const words = value.map((item) => itemInWords(field, item)).join(', ');
  return words === '' ? 'none' : words;
}

function itemInWords(field: FormField, item: unknown): string {
  if (field.input === 'languages') return item === 'es' ? 'Spanish' : 'English';
  if (typeof item !== 'object' || item === null) return String(item);
  const part = item as Record<string, unknown>;
  if (field.input === 'holidays') return [part.date, part.name].filter(Boolean).join(' ');
  const words = Array.isArray(part.words) && part.words.length > 0 ? ` (${part.words.join(', ')})` : '';
  return `${[part.digit, part.label].filter(Boolean).join(' ')}${words}`;
}
