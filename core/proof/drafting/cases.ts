import type { Arm, Condition, Field, Plan, StepOf } from '../../plan/plan.ts';
import { emergencyIn } from '../../understanding/emergency.ts';
import { coverage } from '../caller/meaning.ts';
import { valueFor } from '../caller/values.ts';
import type { Expectation } from '../expectation.ts';
import type { Meaning, ScenarioKind, Twist } from '../scenario.ts';
import { expectationsOf, lookedAfter, refusalExpectations } from './expectations.ts';
import { isHeeded, settle } from './settle.ts';
import { businessOf } from './stage.ts';
import { withAnswers } from './usual.ts';
import { type Facts, type Path, type Walker, walk } from './walk.ts';

/** A scenario before it gets its id, its seed and its openings. */
export type Case = {
  kind: ScenarioKind;
  name: string;
  facts: Facts;
  path: Path;
  twists: Twist[];
  expectations: Expectation[];
};

/** All that the cases of a job are drafted from: the caller for whom it does most, and the way of that call. */
export type Ground = { walker: Walker; facts: Facts; usual: Path };

const MOST = { refusals: 4, declines: 2, corrections: 2, rewritten: 2 };

export function happyPath({ walker, facts, usual }: Ground): Case {
  const expectations = expectationsOf(usual, walker.plan);
  return { kind: 'happy-path', name: 'Everything is answered', facts, path: usual, twists: [], expectations };
}

/** A caller for every arm of every branch, and for none of them where no arm is for the rest. */
export function branchCases(ground: Ground): Case[] {
  const ways = new Set([wayOf(ground.usual)]);
  const cases: Case[] = [];
  for (const { branch, above } of branchesIn(ground.walker.plan.steps, [])) {
    const arms = branch.arms.map((_, at) => at);
    for (const arm of branch.arms.some(({ when }) => when === 'otherwise') ? arms : [...arms, -1]) {
      const found = branchCase(branch, arm, above, ground);
      if (!found || ways.has(wayOf(found.path))) continue;
      ways.add(wayOf(found.path));
      cases.push(found);
    }
  }
  return cases;
}

type Above = { branch: StepOf<'branch'>; arm: number };

function branchesIn(steps: Plan['steps'], above: Above[]): { branch: StepOf<'branch'>; above: Above[] }[] {
  return steps.flatMap((step) =>
    step.kind !== 'branch'
      ? []
      : [
          { branch: step, above },
          ...step.arms.flatMap(({ steps: own }, arm) => branchesIn(own, [...above, { branch: step, arm }])),
        ],
  );
}

function branchCase(branch: StepOf<'branch'>, arm: number, above: Above[], ground: Ground): Case | null {
  const { walker, usual } = ground;
  let facts: Facts | null = ground.facts;
  for (const choice of [...above, { branch, arm }]) facts = facts && chosen(choice, facts, walker);
  if (!facts || refusesIn(facts) || (facts.mention !== null && emergencyIn(facts.mention) !== null))
    return null;
  const path = walk(walker, facts);
  if ((path.arms[branch.id] ?? -1) !== arm) return null;
  const left = unforeseen(branch, arm, path, walker.plan);
  return {
    kind: 'branch',
    name: nameOf(branch, arm),
    facts: withAnswers(facts, path),
    path,
    twists: facts.mention === null ? [] : [{ does: 'mention', words: facts.mention }],
    expectations: [
      ...expectationsOf(path, walker.plan),
      ...(left === null ? [] : [lookedAfter(usual, left.question)]),
    ],
  };
}

/** Every arm before it does not hold, and it does; -1 is none. */
function chosen({ branch, arm }: Above, facts: Facts, walker: Walker): Facts | null {
  let settled: Facts | null = facts;
  for (const [at, { when }] of branch.arms.entries()) {
    if (when === 'otherwise' || (arm >= 0 && at > arm)) continue;
    settled = settled && settle(when, at === arm, settled, walker);
  }
  return settled;
}

/** Refusals are cases of their own. */
function refusesIn({ values }: Facts): boolean {
  return Object.values(values).includes(null);
}

/** Lint says of this branch that only one answer is dealt with: the others must not be left hanging. */
function unforeseen(
  branch: StepOf<'branch'>,
  arm: number,
  path: Path,
  { problems }: Plan,
): { question?: string } | null {
  const from = branch.arms[0]?.span[0];
  if (arm >= 0 || !problems.some(({ code, at }) => code === 'both-branches' && at?.span?.[0] === from))
    return null;
  const question = path.answered.findLast(({ value }) => value === 'no')?.question.label;
  return question === undefined ? {} : { question };
}

function nameOf(branch: StepOf<'branch'>, arm: number): string {
  const words = ({ when }: Arm) => (when === 'otherwise' ? '' : when.text.replace(/[\s,.:;]+$/, ''));
  const when = branch.arms[arm]?.when;
  if (when !== undefined && when !== 'otherwise') return words({ when } as Arm);
  return `Otherwise: not “${branch.arms.map(words).filter(Boolean).join('”, not “')}”`;
}

/** Two cases that come the same way with the same answers are one. */
function wayOf({ steps, answered, given }: Path): string {
  return JSON.stringify([
    steps.map(({ id }) => id),
    answered.map(({ value }) => value),
    given.map(({ value }) => value),
  ]);
}

/** Labels are the author's words: “full name”, “what kind of roof it is”, “their address”. */
const QUESTION =
  /^(?:what|how|which|when|where|who|whose|why|whether|if|qué|cómo|cuál|cuándo|cuánto|dónde|quién)(?![\p{L}])/iu;
const WITH_ARTICLE = /^(?:the|a|an|any|their|his|her|your|our|el|la|los|las|su|sus)(?![\p{L}])/iu;

function withThe({ label }: Field): string {
  return QUESTION.test(label) || WITH_ARTICLE.test(label) ? label : `the ${label}`;
}

/** Each of the first required values refused. */
export function refusalCases({ walker, facts, usual }: Ground): Case[] {
  const wanted = usual.given.filter(({ field }) => field.required).slice(0, MOST.refusals);
  return wanted.map(({ field }) => {
    const refusing = { ...facts, values: { ...facts.values, [field.key]: null } };
    const path = walk(walker, refusing);
    return {
      kind: 'refusal',
      name: QUESTION.test(field.label) ? `Will not say ${field.label}` : `Will not give ${withThe(field)}`,
      facts,
      path,
      twists: [{ does: 'refuse', what: meaningOf(field) }],
      expectations: refusalExpectations(path, walker.plan, usual),
    };
  });
}

/** Acts that need a yes get a no: they are not done, and the call goes on. */
export function declineCases({ walker, facts, usual }: Ground): Case[] {
  const offered = usual.acts
    .filter(({ step }) => step.confirm && step.consent === undefined)
    .slice(0, MOST.declines);
  return offered.map(({ step }) => {
    const path = walk(walker, { ...facts, declined: step.id });
    const to = step.kind === 'transfer' ? step.destination : (step.args.name ?? step.args.text);
    const action = step.kind === 'transfer' ? 'transfer-call' : step.action;
    return {
      kind: 'decline',
      name: `Says no to ${NAMES[action]}`,
      facts: withAnswers(facts, path),
      path,
      twists: [{ does: 'decline', action, ...(to ? { to } : {}) }],
      expectations: [
        ...expectationsOf(path, walker.plan).filter(({ about }) => about !== 'words' && about !== 'ending'),
        { about: 'ending', oneOf: ['transfer', 'message', 'goodbye'] },
      ],
    };
  });
}

const NAMES = {
  'transfer-call': 'the transfer',
  'send-text': 'the text',
  'call-webhook': 'the act that is offered',
  'take-message': 'the message',
};

const CORRECTABLE = ['phone', 'date', 'time', 'email', 'number', 'people'];

/** A value that turns out wrong when it is read back, by a line of the text or before the act that needs it. */
export function correctionCases({ walker, facts, usual }: Ground): Case[] {
  const place = { at: facts.world.at, timeZone: businessOf(walker.job).timeZone };
  const able = usual.given.filter(({ field }) => CORRECTABLE.includes(field.type));
  const needed = new Set(usual.acts.flatMap(({ step }) => step.needs));
  const read = able.filter(
    ({ field: { key, readBack } }) => usual.confirmed.has(key) || (readBack && needed.has(key)),
  );
  return read.slice(0, MOST.corrections).map(({ field }) => ({
    kind: 'correction',
    name: `Corrects ${withThe(field)}`,
    facts,
    path: usual,
    twists: [{ does: 'correct', what: meaningOf(field), first: valueFor(field, 4, place) }],
    expectations: expectationsOf(usual, walker.plan),
  }));
}

const QUESTIONS = {
  en: ['Do you have parking behind the building?', 'Are you open on Saturdays?', 'Do you take cards?'],
  es: ['¿Tienen estacionamiento?', '¿Abren los sábados?'],
};

/** "Do you …?" begins as an answer to a question of that form does, so no caller asks one there. */
const LOOSE = ['yes-no'];

/** A question in between, and back: nothing of the job is lost by it. */
export function digressionCases({ walker, facts, usual }: Ground): Case[] {
  const { plan } = walker;
  const question = QUESTIONS[plan.language].find((one) => !isHeeded(one, plan));
  const [first, second] = usual.given.filter(({ field }) => !LOOSE.includes(field.type));
  const asked = second ?? first;
  if (!asked || question === undefined) return [];
  return [
    {
      kind: 'digression',
      name: 'Asks something in between',
      facts,
      path: usual,
      twists: [{ does: 'digress', what: meaningOf(asked.field), question }],
      expectations: expectationsOf(usual, plan),
    },
  ];
}

/**
 * Branches that only the rewrite has. Their callers expect no more than the text before promised everybody, or else an invented branch
 * would prove itself: the call ends, and they are not left with nothing.
 */
export function rewrittenCases({ walker, facts, usual }: Ground, rewritten: Plan): Case[] {
  const known = branchesIn(walker.plan.steps, []).flatMap(({ branch }) => conditionsOf(branch));
  const after: Walker = { ...walker, plan: rewritten };
  const added = branchesIn(rewritten.steps, []).flatMap(({ branch, above }) =>
    conditionsOf(branch).flatMap(({ text }, arm) =>
      above.length > 0 || known.some((one) => coverage(one.text, text) >= 0.6 || one.text === text)
        ? []
        : [{ branch, arm, text }],
    ),
  );
  return added.slice(0, MOST.rewritten).flatMap(({ branch, arm, text }): Case[] => {
    const settled = chosen({ branch, arm }, facts, after);
    if (!settled || refusesIn(settled) || settled.world !== facts.world) return [];
    if (settled.mention !== null && emergencyIn(settled.mention) !== null) return [];
    return [
      {
        kind: 'branch',
        name: text.replace(/[\s,.:;]+$/, ''),
        facts: settled,
        path: usual,
        twists: settled.mention === null ? [] : [{ does: 'mention', words: settled.mention }],
        expectations: [
          { about: 'ending', oneOf: ['transfer', 'message', 'goodbye'] },
          ...(usual.acts.length > 0 ? [lookedAfter(usual)] : []),
        ],
      },
    ];
  });
}

function conditionsOf({ arms }: StepOf<'branch'>): Condition[] {
  return arms.flatMap(({ when }) => (when === 'otherwise' ? [] : [when]));
}

function meaningOf({ type, label, options }: Field): Meaning {
  return { type, label, ...(options ? { options } : {}) };
}
