import {
  type Arm,
  type Field,
  fieldsOf,
  isAnythingElse,
  notedField,
  type Plan,
  type PlanContext,
  resultsOf,
  type Step,
  type StepOf,
} from '../../plan/plan.ts';
import { searchText } from '../../shared/text.ts';
import { ALIKE, coverage, likeness, sameName } from '../caller/meaning.ts';
import { ANYBODY, belongsElsewhere, intendedPlan } from '../drafting/intended-plan.ts';
import type { LostStep } from './evidence.ts';

export type WrittenPlan = { text: string; plan: Plan };

/**
 * What the text before did and the text after does not: a value, question, act, read-back or quoted line that is gone; an act that comes
 * before a value that used to come first; an act that lost its condition, or the value it needed. It reads both plans and holds no
 * call, so that no luck of a caller hides it. Words, order of questions and lines added count for nothing.
 */
export function lostSteps(before: WrittenPlan, after: WrittenPlan, context: PlanContext): LostStep[] {
  const [old, now] = [placed(before, context), placed(after, context)];
  return [
    ...old.places.flatMap((place) =>
      belongsElsewhere(place.step, old.plan) ? [] : (lostOf(place, now) ?? []),
    ),
    ...old.places.flatMap((place) => actChanges(place, old, now)),
  ];
}

type Act = StepOf<'action'> | StepOf<'transfer'>;
/** A step with where it stands: how many conditions are above it. */
type Place = { step: Step; at: number; under: number };
type Placed = { text: string; plan: Plan; places: Place[]; fields: Field[] };

function placed({ text, plan }: WrittenPlan, context: PlanContext): Placed {
  const wanted = intendedPlan(text, plan, context);
  const places = placesIn(wanted.steps, 0).map((place, at) => ({ ...place, at }));
  return { text, plan: wanted, places, fields: resultsOf(wanted) };
}

function placesIn(steps: readonly Step[], under: number): Omit<Place, 'at'>[] {
  return steps.flatMap((step) =>
    step.kind === 'branch'
      ? [{ step, under }, ...step.arms.flatMap((arm: Arm) => placesIn(arm.steps, under + 1))]
      : [{ step, under }],
  );
}

function lostOf({ step }: Place, now: Placed): LostStep[] | null {
  const lost = (message: string): LostStep[] => [{ what: 'dropped', message, span: step.span }];
  switch (step.kind) {
    case 'collect': {
      const gone = step.fields.filter((field) => !fieldLike(field, now));
      return gone.flatMap(({ label }) => lost(`The text does not ask for “${label}” any more.`));
    }
    case 'ask':
      return isAnythingElse(step) || askedIn(step, now)
        ? null
        : lost(`“${step.text}” is not asked any more.`);
    case 'action':
    case 'transfer':
      return actsLike(step, now).length > 0 ? null : lost(`${nameOf(step)} is not in the text any more.`);
    case 'say':
      return !step.verbatim || saidIn(step.text, now)
        ? null
        : lost(`The quoted line “${step.text}” is gone.`);
    default:
      return null;
  }
}

function fieldLike(field: Field, { fields }: Placed): Field | undefined {
  const [best] = fields
    .map((other) => ({ other, like: likeness(field, other) }))
    .toSorted((a, b) => b.like - a.like);
  return best && best.like >= ALIKE ? best.other : undefined;
}

function askedIn(step: StepOf<'ask'>, { fields, places }: Placed): boolean {
  const { label } = notedField(step);
  return (
    fields.some((field) => coverage(field.label, label) >= 0.5 || coverage(label, field.label) >= 0.5) ||
    places.some(
      ({ step: other }) =>
        other.kind === 'branch' &&
        other.arms.some(({ when }) => when !== 'otherwise' && coverage(label, when.text) >= 0.5),
    )
  );
}

function saidIn(words: string, { text }: Placed): boolean {
  return plain(text).includes(plain(words));
}

function plain(text: string): string {
  return searchText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same act, to the same destination, webhook or person; one that named nobody is met by any of its kind. */
function actsLike(act: Act, { places }: Placed): Place[] {
  return places.filter(({ step }) => {
    if (step.kind !== act.kind) return false;
    if (step.kind === 'transfer' && act.kind === 'transfer')
      return act.destination === ANYBODY || sameName(step.destination, act.destination);
    if (step.kind !== 'action' || act.kind !== 'action' || step.action !== act.action) return false;
    const [mine, other] = [targetOf(act), targetOf(step)];
    return mine === '' || sameName(mine, other);
  });
}

function targetOf({ args }: StepOf<'action'>): string {
  return args.name ?? args.text ?? args.for ?? '';
}

function nameOf(act: Act): string {
  if (act.kind === 'transfer') return `The transfer${act.destination ? ` to “${act.destination}”` : ''}`;
  const names = { 'send-text': 'The text', 'call-webhook': 'The webhook', 'take-message': 'The message' };
  return `${names[act.action]}${targetOf(act) ? ` “${targetOf(act)}”` : ''}`;
}

/** An act that is still there, and is done earlier or under fewer conditions than before, wherever it stands now. */
function actChanges({ step, at, under }: Place, old: Placed, now: Placed): LostStep[] {
  if (step.kind !== 'action' && step.kind !== 'transfer') return [];
  const places = actsLike(step, now);
  const [first] = places;
  if (!first) return [];
  const lost = (what: LostStep['what'], message: string): LostStep => ({ what, message, span: step.span });
  if (under > 0 && places.every((place) => place.under === 0))
    return [lost('ungated', `${nameOf(step)} had a condition, and is done for every caller now.`)];
  if (under > 0) return [];
  return [
    ...firstOf(old, at).flatMap((field) => {
      const where = fieldLike(field, now);
      const late =
        where && places.every((place) => !firstOf(now, place.at).some(({ key }) => key === where.key));
      return late ? [lost('swapped', `${nameOf(step)} comes before “${field.label}” is asked for.`)] : [];
    }),
    ...readBackBefore(old, at).flatMap((field) => {
      const where = fieldLike(field, now);
      const read =
        !where || places.some((place) => readBackBefore(now, place.at).some(({ key }) => key === where.key));
      return read
        ? []
        : [lost('ungated', `“${field.label}” is not read back before ${lower(nameOf(step))}.`)];
    }),
  ];
}

/** Fields that every caller is asked for before that place. */
function firstOf({ places }: Placed, at: number): Field[] {
  return places
    .filter((place) => place.at < at && place.under === 0)
    .flatMap(({ step }) => (step.kind === 'collect' ? step.fields : []));
}

function readBackBefore({ places, plan }: Placed, at: number): Field[] {
  const keys = new Set(
    places
      .filter((place) => place.at < at)
      .flatMap(({ step }) => (step.kind === 'confirm' ? step.fields : [])),
  );
  return fieldsOf(plan).filter(({ key }) => keys.has(key));
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
