import { everyStep, fieldsOf, type Plan, resultsOf } from '../../plan/plan.ts';
import { emergencyIn } from '../../understanding/emergency.ts';
import { volunteered } from '../../understanding/values/read-value.ts';
import type { Circumstances } from '../scenario.ts';
import { isHeeded } from './settle.ts';
import { businessOf, type ProofJob } from './stage.ts';
import { type Facts, type Path, valuesOf, type Walker, walk } from './walk.ts';

/** A Monday morning, far from the turn of a month's clocks: by it every date of a scenario is read. */
export const USUAL_WORLD: Circumstances = {
  at: Date.parse('2026-03-16T15:15:00Z'),
  open: true,
  answered: true,
  actionsWork: true,
  calledBefore: false,
};

export function walkerFor(job: ProofJob, plan: Plan): Walker {
  const values = valuesOf(job, plan, USUAL_WORLD.at, (words) => isHeeded(words, plan));
  return { job, plan, values };
}

/**
 * The caller for whom the job does most: of each question on the way the answer with which more is collected and done. Where the answers
 * come to the same, a no, as most callers have nothing special.
 */
export function usualFacts(walker: Walker): Facts {
  let facts: Facts = { values: {}, answers: {}, mention: null, declined: null, world: USUAL_WORLD };
  const tried = new Set<string>();
  const second = askedInOneBreath(walker.plan);
  for (;;) {
    const path = walk(walker, facts);
    const open = path.answered.find(({ question: { label } }) => !tried.has(label));
    if (!open) return withAnswers(facts, path);
    const { label, type, options } = open.question;
    tried.add(label);
    const yesNo = second.has(open.question.key) ? ['yes', 'no'] : ['no', 'yes'];
    const answers = type === 'yes-no' ? yesNo : (options ?? [open.value]);
    const ways = answers.map((answer) => ({ ...facts, answers: { ...facts.answers, [label]: answer } }));
    const [first = facts] = ways;
    facts = ways.reduce(
      (best, way) => (worth(walk(walker, way)) > worth(walk(walker, best)) ? way : best),
      first,
    );
  }
}

/** Questions behind another of the same line: answered otherwise than it, or else one answer would pass for both. */
function askedInOneBreath({ steps }: Plan): ReadonlySet<string> {
  const lines = new Set<number>();
  return new Set(
    everyStep(steps).flatMap((step) => {
      if (step.kind !== 'ask') return [];
      const first = !lines.has(step.span[0]);
      lines.add(step.span[0]);
      return first ? [] : [step.key];
    }),
  );
}

function worth({ given, acts }: Path): number {
  return given.length + 2 * acts.length;
}

/** What the caller answers to every question on the way is part of the scenario, and no matter of chance. */
export function withAnswers(facts: Facts, { answered }: Path): Facts {
  const answers = Object.fromEntries(answered.map(({ question, value }) => [question.label, value]));
  return { ...facts, answers: { ...answers, ...facts.answers } };
}

const MOST_OPENINGS = 4;

/**
 * How callers begin: the job's phrases, as far as they ask for the job and do no more. One that gives a value, opens a branch or tells of
 * a danger would make a call of its own.
 */
export function openingsOf(job: ProofJob, plan: Plan): string[] {
  const { timeZone, country } = businessOf(job);
  const told = { at: USUAL_WORLD.at, timeZone, country, language: plan.language };
  const fields = [...fieldsOf(plan), ...resultsOf(plan)];
  const says = (phrase: string) =>
    isHeeded(phrase, plan) ||
    emergencyIn(phrase) !== null ||
    volunteered(fields, { ...told, text: phrase }).length > 0;
  const phrases = [...(job.phrases ?? []), ...plan.entry.phrases].filter((phrase) => !says(phrase));
  return phrases.length > 0 ? phrases.slice(0, MOST_OPENINGS) : [NO_WORDS[plan.language]];
}

/** For a job without phrases: it is given to the job on trial as one, so that the job is chosen and nothing is told with it. */
const NO_WORDS = { en: 'I have a matter to see to', es: 'Tengo un asunto pendiente' };
