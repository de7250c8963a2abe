import { mentions, rule } from '../../calls/job/conditions.ts';
import {
  type Condition,
  everyStep,
  type Field,
  fieldsOf,
  notedField,
  type Plan,
  resultsOf,
} from '../../plan/plan.ts';
import { isoDate, zonedTime } from '../../shared/time.ts';
import { businessOf } from './stage.ts';
import { type Facts, imagined, type Walker } from './walk.ts';

/** The facts with which a condition holds, or does not; null where no caller can bring that about. */
export function settle(condition: Condition, wanted: boolean, facts: Facts, walker: Walker): Facts | null {
  const holds = condition.negated ? !wanted : wanted;
  switch (condition.about) {
    case 'ask':
      return settleAsk(condition, holds, facts, walker.plan);
    case 'field':
      return settleField(condition, wanted, facts, walker);
    case 'caller-says':
      return settleSaying(condition, holds, facts);
    case 'caller-known':
      return inWorld(facts, { calledBefore: holds });
    case 'hours':
      return inWorld(facts, { open: condition.open === holds });
    case 'clock':
      return settleClock(condition, wanted, facts, walker);
    case 'urgency':
      return holds ? null : facts;
    case 'action-result':
      return settleResult(condition, holds, facts, walker.plan);
    case 'all':
    case 'any':
      return settleParts(condition, holds, facts, walker);
  }
}

type Of<A extends Condition['about']> = Extract<Condition, { about: A }>;

function inWorld(facts: Facts, change: Partial<Facts['world']>): Facts {
  return { ...facts, world: { ...facts.world, ...change } };
}

function settleAsk({ step: id, value }: Of<'ask'>, holds: boolean, facts: Facts, plan: Plan): Facts | null {
  const step = everyStep(plan.steps).find((one) => one.id === id);
  if (step?.kind !== 'ask') return null;
  const { label } = notedField(step);
  const others = step.answer === 'yes-no' ? ['yes', 'no'] : (step.options ?? []);
  const answer = holds ? value : others.find((one) => one !== value);
  return answer === undefined ? null : { ...facts, answers: { ...facts.answers, [label]: answer } };
}

function settleSaying({ words, question }: Of<'caller-says'>, holds: boolean, facts: Facts): Facts | null {
  if (question !== null) return { ...facts, answers: { ...facts.answers, [question]: holds ? 'yes' : 'no' } };
  if (!holds) return facts;
  const [word] = words.toSorted((a, b) => b.length - a.length);
  return word === undefined ? null : { ...facts, mention: `It is about this: ${word}` };
}

/** The first value that makes the engine's own rule say what is wanted. */
function settleField(condition: Of<'field'>, wanted: boolean, facts: Facts, walker: Walker): Facts | null {
  const field = resultsOf(walker.plan).find(({ key }) => key === condition.field);
  if (!field) return null;
  const call = imagined(walker, facts);
  for (const value of candidates(field, condition, facts, walker)) {
    const run = {
      ...{ id: 'run', jobId: '', revision: 1, state: 'active' as const, startedAt: 0, endedAt: null },
      ...{ answers: {}, passed: {}, visits: {}, arms: {}, detour: null, asked: {}, misses: {} },
      fields: {
        [field.key]: {
          ...{ value, heard: value ?? '', span: [0, 0] as [number, number] },
          ...{ turn: 1, confidence: 1, confirmed: true },
        },
      },
    };
    if (rule(condition, run, call) !== (wanted ? 'yes' : 'no')) continue;
    const collected = fieldsOf(walker.plan).some(({ key }) => key === field.key);
    return collected
      ? { ...facts, values: { ...facts.values, [field.key]: value } }
      : { ...facts, answers: { ...facts.answers, [field.label]: value ?? '' } };
  }
  return null;
}

const DAY_MS = 86_400_000;
/** Far enough for “more than two weeks from now”. */
const DAYS = [12, 0, 1, 2, 3, 4, 5, 6, 7, 20, 40];

function candidates(
  field: Field,
  { value }: Of<'field'>,
  { world }: Facts,
  { job, values }: Walker,
): (string | null)[] {
  const own = values[field.key];
  const number = Number(value?.replace(/[^\d.]/g, '') || Number.NaN);
  const near = Number.isFinite(number) ? [number, number + 1, Math.max(0, number - 1)].map(String) : [];
  const { timeZone } = businessOf(job);
  const days = DAYS.map((day) => isoDate(zonedTime(world.at + day * DAY_MS, timeZone)));
  const hour = field.type === 'date-time' ? 'T10:00' : '';
  const dates = field.type === 'date' || field.type === 'date-time' ? days.map((day) => `${day}${hour}`) : [];
  const sayable = dates.length > 0 ? dates : [...(field.options ?? []), ...near];
  const yesNo = field.type === 'yes-no' ? ['yes', 'no'] : [];
  const words = field.type === 'text' && value !== undefined ? [value] : [];
  return [...(own === undefined ? [] : [own]), ...yesNo, ...sayable, ...words, null];
}

/** Every half hour of a day. */
const HALF_HOURS = Array.from({ length: 48 }, (_, at) => at * 30 * 60_000);

function settleClock(condition: Of<'clock'>, wanted: boolean, facts: Facts, walker: Walker): Facts | null {
  const none = { fields: {}, answers: {}, passed: {} } as Parameters<typeof rule>[1];
  for (const later of HALF_HOURS) {
    const moved = inWorld(facts, { at: facts.world.at + later });
    if (rule(condition, none, imagined(walker, moved)) === (wanted ? 'yes' : 'no')) return moved;
  }
  return null;
}

function settleResult(
  { step, result }: Of<'action-result'>,
  holds: boolean,
  facts: Facts,
  plan: Plan,
): Facts | null {
  const done = result === 'done' ? holds : !holds;
  if (done) return facts;
  if (result === 'declined') return { ...facts, declined: step };
  const act = everyStep(plan.steps).find(({ id }) => id === step);
  return inWorld(facts, act?.kind === 'transfer' ? { answered: false } : { actionsWork: false });
}

/** All parts for one side, the first part that can be had for the other. */
function settleParts(
  { about, of }: Of<'all' | 'any'>,
  holds: boolean,
  facts: Facts,
  walker: Walker,
): Facts | null {
  if ((about === 'all') !== holds) {
    for (const part of of) {
      const settled = settle(part, holds, facts, walker);
      if (settled) return settled;
    }
    return null;
  }
  return of.reduce<Facts | null>((so, part) => so && settle(part, holds, so, walker), facts);
}

/** Whether a text holds words that some branch of the plan listens for. */
export function isHeeded(text: string, plan: Plan): boolean {
  return everyStep(plan.steps).some(
    (step) =>
      step.kind === 'branch' && step.arms.some(({ when }) => when !== 'otherwise' && listensFor(when, text)),
  );
}

function listensFor(condition: Condition, text: string): boolean {
  if (condition.about === 'all' || condition.about === 'any')
    return condition.of.some((part) => listensFor(part, text));
  return condition.about === 'caller-says' && mentions(text, condition.words);
}
