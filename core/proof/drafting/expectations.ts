import { sayIt } from '../../agent/wording/index.ts';
import { notedAsks } from '../../plan/notes.ts';
import { everyStep, type Field, type Plan, type Step } from '../../plan/plan.ts';
import type { Expectation } from '../expectation.ts';
import type { Known } from '../scenario.ts';
import { ANYBODY, belongsElsewhere } from './intended-plan.ts';
import type { Act, Path } from './walk.ts';

/** What no call of any job may come to: the instructions' own marks in the caller's ear. */
const NEVER_SAID: Expectation[] = ['[[', '{{'].map((words) => ({
  about: 'words',
  words,
  said: 'never',
  exact: true,
}));

/** What the author wants of a caller who comes this way. */
export function expectationsOf(path: Path, plan: Plan): Expectation[] {
  return [
    ...path.given.map(({ field, value }) => given(field, value, path)),
    ...answersNoted(path, plan),
    ...path.acts.map(({ step, after }) => done(step, after, plan)),
    ...otherActs(path, plan),
    ...path.steps.flatMap((step) => spoken(step, plan)),
    ...NEVER_SAID,
    { about: 'ending', oneOf: path.transferred ? ['transfer'] : ['message', 'goodbye'] },
  ];
}

/**
 * Who will not give something: what was given before stays, acts that the text wants on refusal are done, and the caller is not left
 * with nothing. What comes later the text may ask, or leave.
 */
export function refusalExpectations(path: Path, plan: Plan, usual: Path): Expectation[] {
  const before = path.given.slice(0, path.refusedAfter).map(({ field, value }) => given(field, value));
  const wanted = new Set(
    everyStep(plan.steps).flatMap((step) =>
      step.kind === 'branch' && path.opened.has(step.id)
        ? everyStep(step.arms[path.arms[step.id] ?? 0]?.steps ?? []).map(({ id }) => id)
        : [],
    ),
  );
  const acts = path.acts.filter(({ step }) => wanted.has(step.id)).map(({ step }) => done(step, [], plan));
  const anything = usual.acts.length > 0 || acts.length > 0;
  return [
    ...before,
    ...acts,
    ...otherActs(path, plan),
    ...NEVER_SAID,
    { about: 'ending', oneOf: ['transfer', 'message', 'goodbye'] },
    ...(anything ? [lookedAfter(usual)] : []),
  ];
}

/** `question` is the one whose answer the text did not foresee. */
export function lookedAfter(usual: Path, question?: string): Expectation {
  const ordinary = usual.steps.flatMap((step) => (step.kind === 'say' ? step.text : []));
  return { about: 'looked-after', ordinary, ...(question === undefined ? {} : { question }) };
}

function given({ type, label, options, key }: Field, value: string, path?: Path): Expectation {
  const field = { type, label, ...(options ? { options } : {}) };
  return { about: 'field', field, value, confirmed: path?.confirmed.has(key) ?? false };
}

/** Answers that belong in the record. What only moves the talk on may be asked otherwise, or not at all. */
function answersNoted({ answered, steps }: Path, plan: Plan): Expectation[] {
  const noted = notedAsks(plan);
  const keys = new Set(steps.flatMap((step) => (step.kind === 'ask' && noted.has(step.id) ? step.key : [])));
  return answered
    .filter(({ question }) => keys.has(question.key))
    .map(({ question, value }) => given(question, value));
}

function done(step: Act, after: Path['acts'][number]['after'], plan: Plan): Expectation {
  return {
    ...wantedAct(step),
    times: 'once',
    ...(step.confirm ? { agreed: true } : {}),
    // In danger nobody is held up by questions that stand before the line about it.
    after: isDanger(step, plan) ? [] : after.map(({ field, value }): Known => known(field, value)),
  };
}

function known({ type, label, options }: Field, value: string): Known {
  return { type, label, ...(options ? { options } : {}), value };
}

/** What must never happen on this way: acts that reach somebody and stand elsewhere in the text. */
function otherActs({ acts }: Path, plan: Plan): Expectation[] {
  const here = new Set(acts.map(({ step }) => JSON.stringify(wantedAct(step))));
  return everyStep(plan.steps).flatMap((step): Expectation[] => {
    if (step.kind !== 'transfer' && (step.kind !== 'action' || step.action === 'take-message')) return [];
    const act = wantedAct(step);
    if (here.has(JSON.stringify(act)) || (step.kind === 'transfer' && step.destination === ANYBODY))
      return [];
    here.add(JSON.stringify(act));
    return [{ ...act, times: 'never' }];
  });
}

type WantedAct = Pick<Extract<Expectation, { about: 'action' }>, 'about' | 'action' | 'to' | 'text'>;

function wantedAct(step: Act): WantedAct {
  if (step.kind === 'transfer') {
    const { destination: to } = step;
    return {
      about: 'action',
      action: 'transfer-call',
      ...(to === ANYBODY || to.includes('{{') ? {} : { to }),
    };
  }
  const to = step.args.name ?? step.args.for;
  const { text } = step.args;
  return {
    about: 'action',
    action: step.action,
    ...(to === undefined || to.includes('{{') ? {} : { to }),
    ...(text === undefined || text.includes('{{') ? {} : { text }),
  };
}

/** A line that the agent says. */
function spoken(step: Step, plan: Plan): Expectation[] {
  if (step.kind !== 'say' || step.confidence < 0.8) return [];
  const { text, verbatim } = step;
  if (belongsElsewhere(step, plan) || text.includes('{{')) return [];
  // “Thank them” is heard as “Thank you”.
  const words = sayIt(text, verbatim, { tone: 'neutral', language: plan.language });
  return [{ about: 'words', words, said: 'said', exact: verbatim }];
}

/** In an arm that lint wants before every question. */
function isDanger({ id }: Step, plan: Plan): boolean {
  return plan.steps.some(
    (branch) =>
      branch.kind === 'branch' &&
      branch.arms.some(
        (arm) =>
          plan.problems.some(({ code, at }) => code === 'safety-first' && at?.span?.[0] === arm.span[0]) &&
          everyStep(arm.steps).some((step) => step.id === id),
      ),
  );
}
