import type { Span } from '../../shared/text.ts';
import { type Condition, everyStep, type Field, type FieldKey, type Plan, type Step } from '../plan.ts';

/** A step with all that decides what the agent does there, in words that do not depend on ids or places. */
type Meant = {
  span: Span;
  /** All of it: kind, words, fields, conditions. */
  whole: string;
  /** What must outlive a rewrite of its very line: the act, the values, the words said. */
  core: string[];
  path: string[];
  needs: readonly FieldKey[];
  /** Asked about with the caller before it is done, and by which question. */
  confirm: boolean;
  consent: boolean;
  readBack: readonly FieldKey[];
};

/** How much of the line that it rewrites a rewrite may change: nothing but white space, only the order, or its words as well. */
export type Keeps = 'order' | 'all' | 'acts';

/** A text with the places that a rewrite changed: the same number, in the same order, before and after. */
export type Rewritten = { plan: Plan; text: string; places: readonly Span[] };

/**
 * Whether the text after means what the text before did, save what was rewritten on purpose. Outside of the rewritten places every
 * step, condition and rule stays as it was and in its order, and no gate is lowered; inside it no act, value, question or rule is
 * lost, and none is freed of its condition.
 */
export function keepsMeaning(before: Rewritten, after: Rewritten, keeps: Keeps, drops: boolean): boolean {
  if (!holds(rulesOf(before), rulesOf(after))) return false;
  if (entryOf(before) !== '' && !entryOf(after).includes(entryOf(before))) return false;
  const [old, now] = [meantBy(before), meantBy(after)];
  if (keeps === 'order') return sameRow(old, now);
  if (keeps === 'all') return sameRow(sorted(old), sorted(now));
  if (!sameRow(beyond(old, before.places), beyond(now, after.places))) return false;
  return before.places.every((place, at) => {
    const [inside, insideNow] = [within(old, place), within(now, after.places[at] ?? [0, 0])];
    return (drops || outlives(inside, insideNow)) && inPlace(inside, insideNow);
  });
}

/** Every step of the same meaning, pair by pair, and none with a lower gate. */
function sameRow(old: readonly Meant[], now: readonly Meant[]): boolean {
  if (old.length !== now.length) return false;
  return old.every((step, at) => {
    const next = now[at] as Meant;
    return step.whole === next.whole && step.confirm === next.confirm && keepsGate(step, next);
  });
}

function keepsGate(step: Meant, next: Meant): boolean {
  return (
    step.consent === next.consent &&
    holds(step.needs, next.needs) &&
    step.readBack.every((key) => next.readBack.includes(key))
  );
}

/** All that the steps do is still done, in its order and under at least the same conditions. */
function outlives(old: readonly Meant[], now: readonly Meant[]): boolean {
  let from = 0;
  for (const step of old) {
    for (const what of step.core) {
      const at = now.findIndex(
        (next, index) => index >= from && next.core.includes(what) && holds(step.path, next.path),
      );
      if (at < 0) return false;
      const next = now[at] as Meant;
      if (!holds(step.needs, next.needs) || (step.confirm && !next.confirm && !next.consent)) return false;
      from = at;
    }
  }
  return true;
}

/**
 * What is new stands where the old stood: under the same conditions, or in the other answer where the last of them is a question.
 * Else a line added for one case would be done in another.
 */
function inPlace(old: readonly Meant[], now: readonly Meant[]): boolean {
  const [first] = old;
  if (!first) return true;
  const ground = first.path.filter((words) => old.every(({ path }) => path.includes(words)));
  const last = ground.at(-1);
  return now.every(
    ({ path }) =>
      holds(ground, path) ||
      (last?.startsWith('ask ') && holds(ground.slice(0, -1), path) && path.includes(`not ${last}`)),
  );
}

/** Whether every item of `some` is in `all`, as often as it stands there. */
function holds(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function within(steps: readonly Meant[], [from, to]: Span): Meant[] {
  return steps.filter(({ span }) => span[0] >= from && span[0] < to);
}

function beyond(steps: readonly Meant[], places: readonly Span[]): Meant[] {
  return steps.filter(({ span }) => !isIn(span[0], places));
}

function isIn(at: number, places: readonly Span[]): boolean {
  return places.some(([from, to]) => at >= from && at < to);
}

function sorted(steps: readonly Meant[]): Meant[] {
  return steps.toSorted((a, b) => (a.whole < b.whole ? -1 : a.whole > b.whole ? 1 : 0));
}

function rulesOf({ plan }: Rewritten): string[] {
  return plan.rules.map(({ kind, text }) => `${kind} ${normal(text)}`);
}

function entryOf({ plan, text }: Rewritten): string {
  const said = (spans: readonly Span[]) =>
    spans.map(([from, to]) => normal(text.slice(from, to))).join(' | ');
  return [said(plan.entry.when), said(plan.entry.notWhen)].filter(Boolean).join(' || ');
}

const LAST_WORDS = 3;

function meantBy(rewritten: Rewritten): Meant[] {
  const { plan, places } = rewritten;
  const steps = new Map(everyStep(plan.steps).map((step) => [step.id, step]));
  /** A question inside the rewritten span may have been put in two, so what leans on it knows it by its last words. */
  const named = (id: string): string => {
    const step = steps.get(id);
    if (!step) return '';
    const words = `${coreOf(step).join('+')} ${wordsOf(step)}`;
    if (step.kind !== 'ask' || !isIn(step.span[0], places)) return words;
    return normal(step.text).split(' ').slice(-LAST_WORDS).join(' ');
  };
  const found: Meant[] = [];
  gather(plan.steps, [], named, found);
  return found;
}

function gather(
  steps: readonly Step[],
  path: readonly string[],
  named: (id: string) => string,
  into: Meant[],
): void {
  for (const step of steps) {
    if (step.kind !== 'branch') {
      into.push(meant(step, path, named));
      continue;
    }
    const passed: string[] = [];
    for (const { when, steps: own } of step.arms) {
      const words = when === 'otherwise' ? `not ${passed.join(', ')}` : condition(when, named);
      passed.push(words);
      gather(own, [...path, words], named, into);
    }
  }
}

function meant(step: Step, path: readonly string[], named: (id: string) => string): Meant {
  const core = step.kind === 'go-back' ? [`go-back ${named(step.to)}`] : coreOf(step);
  const acts = step.kind === 'action' || step.kind === 'transfer';
  return {
    span: step.span,
    whole: JSON.stringify([core, wordsOf(step), path]),
    core,
    path: [...path],
    needs: acts ? step.needs : [],
    confirm: acts && step.confirm,
    consent: acts && step.consent !== undefined,
    readBack:
      step.kind === 'collect' ? step.fields.filter((field) => field.readBack).map(({ key }) => key) : [],
  };
}

function coreOf(step: Step): string[] {
  switch (step.kind) {
    case 'say':
      return [`say ${normal(step.text)}`];
    case 'ask':
      return ['ask'];
    case 'collect':
      return step.fields.map(fieldWords);
    case 'confirm':
      return step.fields.map((key) => `confirm ${key}`);
    case 'transfer':
      return [`transfer ${normal(step.destination)}`];
    case 'action':
      return ['act'];
    case 'knowledge':
    case 'end':
    case 'go-back':
    case 'branch':
      return [step.kind];
  }
}

function fieldWords({ key, type, required, options }: Field): string {
  return `field ${key} ${type} ${required} ${options?.join('/') ?? ''}`;
}

/** What else the step says: held word for word wherever its line is not rewritten. */
function wordsOf(step: Step): string {
  switch (step.kind) {
    case 'ask':
      return `${normal(step.text)} ${step.answer} ${step.options?.join('/') ?? ''}`;
    case 'action':
      return JSON.stringify([step.action, step.args]);
    case 'knowledge':
      return normal(step.topic);
    case 'end':
      return normal(step.text);
    default:
      return '';
  }
}

function condition(when: Condition, named: (id: string) => string): string {
  const no = when.negated ? 'not ' : '';
  if (when.about === 'all' || when.about === 'any')
    return `${no}${when.about} of (${when.of.map((part) => condition(part, named)).join('; ')})`;
  const about = 'step' in when ? named(when.step) : '';
  const value = when.about === 'ask' ? when.value : when.about === 'action-result' ? when.result : '';
  return `${no}${when.about} ${about} ${value} ${normal(when.text)}`;
}

function normal(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/, '')
    .trim();
}
