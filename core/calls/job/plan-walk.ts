import { type Arm, everyStep, type Plan, type Step, type StepOf } from '../../plan/plan.ts';
import { REFUSES } from '../../plan/words/condition-words.ts';
import type { Call, JobRun } from '../call.ts';
import { mentions, questionKey, questionsIn, rule } from './conditions.ts';
import { beginsRound } from './rounds.ts';

/** What stands next in a job: a step, or a condition that only the caller can settle. */
export type Next =
  | { step: Exclude<Step, { kind: 'branch' }> }
  | { question: string; key: string; branch: string };

type Walk = { run: JobRun; call: Call };

/**
 * The first step that is not behind the run, in the order of the text. Where a run stands is worked out, never stored: a value
 * given early, an answer taken back or a branch opened by the caller's words all move it without a special case.
 */
export function nextOf(plan: Plan, run: JobRun, call: Call): { run: JobRun; next: Next | null } {
  const walk: Walk = { run, call };
  const detour = run.detour ? findBranch(plan, run.detour) : undefined;
  if (detour) {
    const next = inChosenArm(detour, walk);
    if (next) return { run: walk.run, next };
    walk.run = { ...walk.run, detour: null };
  }
  const next = firstIn(plan.steps, walk);
  return { run: walk.run, next };
}

function firstIn(steps: readonly Step[], walk: Walk): Next | null {
  for (const step of steps) {
    if (walk.run.passed[step.id]) continue;
    const next = step.kind === 'branch' ? inBranch(step, walk) : isBehind(step, walk.run) ? null : { step };
    if (next) return next;
  }
  return null;
}

/** Data steps are behind the run as soon as their values are there, whoever asked for them. */
function isBehind(step: Step, run: JobRun): boolean {
  return step.kind === 'collect' && step.fields.every(({ key, unasked }) => run.fields[key] || unasked);
}

function inBranch(branch: StepOf<'branch'>, walk: Walk): Next | null {
  if (walk.run.arms[branch.id] === undefined) {
    for (const [at, arm] of branch.arms.entries()) {
      const ruling = arm.when === 'otherwise' ? 'yes' : rule(arm.when, walk.run, walk.call);
      if (ruling === 'later') return null;
      if (typeof ruling === 'object')
        return { question: ruling.ask, key: questionKey(ruling.ask), branch: branch.id };
      if (ruling === 'yes') return inChosenArm(branch, choose(branch, at, walk));
    }
    choose(branch, -1, walk);
  }
  return inChosenArm(branch, walk);
}

function choose(branch: StepOf<'branch'>, arm: number, walk: Walk): Walk {
  walk.run = { ...walk.run, arms: { ...walk.run.arms, [branch.id]: arm } };
  return walk;
}

function inChosenArm(branch: StepOf<'branch'>, walk: Walk): Next | null {
  const arm = branch.arms[walk.run.arms[branch.id] ?? -1];
  return arm ? firstIn(arm.steps, walk) : null;
}

function findBranch(plan: Plan, id: string): StepOf<'branch'> | undefined {
  for (const step of everyStep(plan.steps)) if (step.id === id && step.kind === 'branch') return step;
  return undefined;
}

/**
 * Conditions that wait for the caller's words ("if they ask about price") or for a refusal ("if they will not give a number")
 * open their branch when it happens, wherever they stand in the text. Returns the run with that branch as its detour.
 */
export function openedBy(
  plan: Plan,
  run: JobRun,
  _call: Call,
  heard: string,
  refused: string | null,
): JobRun {
  const unwilling = refused !== null && run.fields[refused]?.flag === 'refused';
  for (const step of everyStep(plan.steps)) {
    if (step.kind !== 'branch' || run.arms[step.id] === 0) continue;
    const at = step.arms.findIndex((arm) => opens(arm, heard, refused, unwilling));
    if (at < 0 || run.arms[step.id] === at || !withinReach(plan.steps, step.id, run)) continue;
    const opened = { ...run, arms: { ...run.arms, [step.id]: at }, detour: step.id };
    return refused ? spared(opened, step.arms[at], refused) : opened;
  }
  return run;
}

/** "If they do not have those: …": who lacks one of them is asked for the other way, and not for the rest of them. */
function spared(run: JobRun, arm: Arm | undefined, refused: string): JobRun {
  const when = arm?.when;
  const given = run.fields[refused];
  if (!given || !when || when === 'otherwise' || when.about !== 'any') return run;
  const fields = { ...run.fields };
  for (const part of when.of)
    if (part.about === 'field' && part.op === 'missing') fields[part.field] ??= given;
  return { ...run, fields };
}

/** `unwilling`: a value was just refused, in whatever words. Any line about callers who will not answer is for that. */
function opens(arm: Arm, heard: string, refused: string | null, unwilling: boolean): boolean {
  const when = arm.when;
  if (when === 'otherwise' || when.negated) return false;
  if (when.about === 'caller-says' && when.question === null)
    return mentions(heard, when.words) || (unwilling && REFUSES.test(when.text.toLowerCase()));
  if (when.about === 'any')
    return when.of.some((part) => opens({ ...arm, when: part }, heard, refused, unwilling));
  return when.about === 'field' && when.op === 'missing' && when.field === refused;
}

/** A branch inside an arm that was not taken is not there. */
function withinReach(steps: readonly Step[], id: string, run: JobRun): boolean {
  return steps.some((step) => {
    if (step.id === id) return true;
    if (step.kind !== 'branch') return false;
    const arm = step.arms[run.arms[step.id] ?? -1];
    return arm ? withinReach(arm.steps, id, run) : false;
  });
}

/** Nobody has more items than this; a job that keeps leading back goes on after as many rounds. */
const MOST_ROUNDS = 20;

/**
 * "Start again from the hotel": everything from `to` up to the go-back step is undone, its values forgotten, or kept as a round
 * where the text asks for another. What the caller said
 * before counts no more (`now` begins the run anew), or the words that led back once would lead back for ever.
 */
export function goBack(plan: Plan, run: JobRun, step: StepOf<'go-back'>, now: number): JobRun {
  const rounds = (run.visits[step.id] ?? 0) + 1;
  const order = [...everyStep(plan.steps)];
  const [from, until] = [
    order.findIndex(({ id }) => id === step.to),
    order.findIndex(({ id }) => id === step.id),
  ];
  if (from < 0 || from >= until || rounds > MOST_ROUNDS)
    return { ...run, passed: { ...run.passed, [step.id]: 'done' } };
  const [passed, arms, answers, fields] = [
    { ...run.passed },
    { ...run.arms },
    { ...run.answers },
    { ...run.fields },
  ];
  const round: JobRun['fields'] = {};
  for (const undone of order.slice(from, until + 1)) {
    delete passed[undone.id];
    delete arms[undone.id];
    delete answers[undone.id];
    for (const question of questionsIn(undone)) delete answers[questionKey(question)];
    for (const key of keysOf(undone)) {
      if (fields[key]) round[key] = fields[key];
      delete fields[key];
    }
  }
  const visits = { ...run.visits, [step.id]: rounds };
  const kept = beginsRound(plan, step) && Object.keys(round).length > 0;
  return {
    ...{ ...run, startedAt: now + 1, passed, arms, answers, fields, visits, detour: null },
    ...(kept ? { rounds: [...(run.rounds ?? []), { of: step.id, fields: round }] } : {}),
  };
}

function keysOf(step: Step): string[] {
  if (step.kind === 'collect') return step.fields.map(({ key }) => key);
  return step.kind === 'ask' ? [step.key] : [];
}
