import { beginCall, CORE_VERSION } from '../../calls/begin.ts';
import type { Call, FieldValue, JobRun } from '../../calls/call.ts';
import { goBack, nextOf, openedBy } from '../../calls/job/plan-walk.ts';
import {
  type Field,
  fieldsOf,
  isAnythingElse,
  notedField,
  type Plan,
  type Step,
  type StepOf,
} from '../../plan/plan.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import { valueFor } from '../caller/values.ts';
import { REFUSALS, wordingsOf } from '../caller/wordings.ts';
import type { Circumstances } from '../scenario.ts';
import { AGENT_STEP, businessOf, PROOF_JOB, type ProofJob, stageFor } from './stage.ts';

/** What a caller brings to a call, by the plan it is drafted from. */
export type Facts = {
  /** By field key; null is refused. Fields that are absent take a value of their own. */
  values: Readonly<Record<string, string | null>>;
  /** Answers by the words of the question. */
  answers: Readonly<Record<string, string>>;
  mention: string | null;
  /** The step whose offer is declined. */
  declined: string | null;
  world: Circumstances;
};

export type Act = StepOf<'action'> | StepOf<'transfer'>;
type Given = { field: Field; value: string };

/** Where a caller with these facts comes through: the engine's own walk over the plan, answered without words. */
export type Path = {
  steps: Step[];
  given: Given[];
  answered: { question: Field; value: string }[];
  acts: { step: Act; after: Given[] }[];
  confirmed: Set<string>;
  /** Number of values given when the refusal came; Infinity without one. */
  refusedAfter: number;
  /** Branches that a refusal opened. */
  opened: Set<string>;
  arms: JobRun['arms'];
  transferred: boolean;
};

export type Walker = { job: ProofJob; plan: Plan; values: Readonly<Record<string, string>> };

/** More steps than any job has on one way. */
const MOST_HOPS = 400;

/** Each field's own value, different from every other of its type; words that a branch listens for are not used by chance. */
export function valuesOf(job: ProofJob, plan: Plan, at: number, heeded: (words: string) => boolean) {
  const place = { at, timeZone: businessOf(job).timeZone };
  const taken = new Set<string>();
  const values: Record<string, string> = {};
  for (const field of fieldsOf(plan)) {
    let nth = 0;
    let value = valueFor(field, nth, place);
    while (nth < MOST_TRIES && (taken.has(`${field.type} ${value}`) || heeded(value))) {
      nth += 1;
      value = valueFor(field, nth, place);
    }
    taken.add(`${field.type} ${value}`);
    values[field.key] ??= asUnderstood(field, value, job, plan, at);
  }
  return values;
}

const MOST_TRIES = 20;

/** “March 25” is in the past where the text asks when something happened: the caller means the year that is understood. */
function asUnderstood(field: Field, value: string, job: ProofJob, { language }: Plan, at: number): string {
  if (field.type !== 'date' && field.type !== 'date-time') return value;
  const { timeZone, country } = businessOf(job);
  const [text = ''] = wordingsOf({ type: field.type, value }, language);
  const { label } = field;
  return readValue(field.type, { text, at, timeZone, country, language, asked: true, label })?.value ?? value;
}

export function walk(walker: Walker, facts: Facts): Path {
  const { plan } = walker;
  const call = imagined(walker, facts);
  const path: Path = {
    ...{ steps: [], given: [], answered: [], acts: [], confirmed: new Set(), refusedAfter: Infinity },
    ...{ opened: new Set(), arms: {}, transferred: false },
  };
  let run = openedBy(plan, NEW_RUN(call.now), call, facts.mention ?? '', null);
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const found = nextOf(plan, run, call);
    run = found.run;
    path.arms = run.arms;
    if (!found.next) return path;
    if ('question' in found.next) {
      const { question, key } = found.next;
      const answer = facts.answers[question] ?? 'no';
      path.answered.push({ question: { ...YES_NO, key, label: question }, value: answer });
      run = { ...run, answers: { ...run.answers, [key]: answer } };
      continue;
    }
    const { step } = found.next;
    path.steps.push(step);
    const next = step.kind === 'end' ? null : meet(step, { walker, facts, path, call }, run);
    if (!next) return path;
    run = next;
  }
  return path;
}

const YES_NO = { type: 'yes-no', required: false, readBack: false } as const;

type Walking = { walker: Walker; facts: Facts; path: Path; call: Call };

/** The run behind a step; null when the call has left the agent. */
function meet(step: Exclude<Step, { kind: 'branch' | 'end' }>, walking: Walking, run: JobRun): JobRun | null {
  const { facts, path } = walking;
  switch (step.kind) {
    case 'collect':
      return collect(step, walking, run);
    case 'ask':
      return answer(step, walking, run);
    case 'confirm':
      for (const key of step.fields) path.confirmed.add(key);
      return passed(run, step, 'done');
    case 'go-back':
      // One round is enough to see what the text wants.
      return passed(goBack(walking.walker.plan, { ...run, visits: SPENT(step) }, step, 0), step, 'done');
    case 'action':
    case 'transfer': {
      if (step.id === facts.declined) return passed(run, step, 'declined');
      if (!isOpen(step, run)) return passed(run, step, 'failed');
      if (step.kind === 'transfer' ? !facts.world.answered : !facts.world.actionsWork)
        return passed(run, step, 'failed');
      path.acts.push({ step, after: [...path.given] });
      path.transferred = step.kind === 'transfer';
      return path.transferred ? null : passed(run, step, 'done');
    }
    default:
      return passed(run, step, 'done');
  }
}

const SPENT = ({ id }: Step) => ({ [id]: 1000 });

/** The engine's gate: a message is taken with what there is, every other act needs what it needs. */
function isOpen(step: Act, run: JobRun): boolean {
  if (step.kind === 'action' && step.action === 'take-message') return true;
  return step.needs.every((key) => run.fields[key]?.value !== null);
}

function collect(step: StepOf<'collect'>, { walker, facts, path, call }: Walking, run: JobRun): JobRun {
  let after = run;
  for (const field of step.fields) {
    if (after.fields[field.key]) continue;
    const given = facts.values[field.key];
    const value = given === undefined ? (walker.values[field.key] ?? '') : given;
    after = { ...after, fields: { ...after.fields, [field.key]: held(value) } };
    if (value !== null) path.given.push({ field, value });
    else {
      path.refusedAfter = Math.min(path.refusedAfter, path.given.length);
      const before = after;
      after = openedBy(walker.plan, after, call, REFUSALS.en[0] ?? '', field.key);
      for (const id of Object.keys(after.arms)) if (before.arms[id] !== after.arms[id]) path.opened.add(id);
    }
  }
  return after;
}

function answer(step: StepOf<'ask'>, { facts, path }: Walking, run: JobRun): JobRun {
  const question = notedField(step);
  const value = facts.answers[question.label] ?? usualAnswer(question);
  if (!isAnythingElse(step)) path.answered.push({ question, value });
  return {
    ...passed(run, step, 'done'),
    answers: { ...run.answers, [step.id]: isAnythingElse(step) ? 'no' : value },
    fields: { ...run.fields, [step.key]: held(value) },
  };
}

function usualAnswer({ type, options, label }: Field): string {
  if (type === 'yes-no') return 'no';
  return options?.[0] ?? valueFor({ type, label }, 5, { at: 0, timeZone: 'UTC' });
}

function passed(run: JobRun, { id }: Step, how: JobRun['passed'][string]): JobRun {
  return { ...run, passed: { ...run.passed, [id]: how } };
}

function held(value: string | null): FieldValue {
  const rest = { span: [0, 0] as [number, number], turn: 1, confidence: 1, confirmed: true };
  return { value, heard: value ?? '', ...rest, ...(value === null ? { flag: 'refused' as const } : {}) };
}

const NEW_RUN = (at: number): JobRun => ({
  ...{
    id: 'run',
    jobId: PROOF_JOB,
    revision: 1,
    state: 'active',
    startedAt: at,
    endedAt: null,
    detour: null,
  },
  ...{ fields: {}, answers: {}, passed: {}, visits: {}, arms: {}, asked: {}, misses: {} },
});

/** A call value in which conditions about the caller's words, the hours and earlier calls can be settled. */
export function imagined({ job, plan }: Pick<Walker, 'job' | 'plan'>, { mention, world }: Facts): Call {
  const begun = beginCall(stageFor(job, plan, [], world), {
    ...{ type: 'call-started', seq: 1, at: world.at, callId: 'call_imagined', coreVersion: CORE_VERSION },
    ...{ mode: 'simulated', from: null, to: null, startAt: null, earlierCalls: world.calledBefore ? 1 : 0 },
  });
  const text = mention ?? '';
  return {
    ...begun,
    stage: { kind: 'agent', flowStepId: AGENT_STEP },
    transcript: [{ turn: 1, who: 'caller', at: world.at, text, heard: text.length }],
  };
}
