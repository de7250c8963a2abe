import type { Span } from '../../shared/text.ts';
import { compile } from '../compile.ts';
import { everyStep, type Plan, type PlanContext, type Step, type StepKind } from '../plan.ts';
import { SURE } from '../steps/steps.ts';
import { READINGS, type Reading, wordingsFor } from './wordings.ts';

export { READINGS, type Reading } from './wordings.ts';

/** A stretch of the instructions, and how it is written so that the text alone says what it should be. */
export type Rewording = { reading: Reading; span: Span; text: string };

/**
 * Rewrites the line of `step` so that it is read as `reading`: every word of it stays, `compile` reads the new line so with
 * confidence of .8 or more, and every other step, rule and remark of the job stays what it was. Null where no wording does that.
 */
export function readAs(
  instructions: string,
  step: Step,
  reading: Reading,
  { plan, context }: { plan: Plan; context: PlanContext },
): Rewording | null {
  const [from, to] = step.span;
  const words = instructions.slice(from, to);
  if (words.includes('[[') || words.includes('\n')) return null;
  for (const text of wordingsFor(reading, words, plan.language)) {
    const after = compile(instructions.slice(0, from) + text + instructions.slice(to), context);
    const span: Span = [from, from + text.length];
    if (isReadAs(after, span, reading) && keepsTheRest(plan, step, after, span))
      return { reading, span: step.span, text };
  }
  return null;
}

/** Everything that the line of an unsure step can be made. Empty where its words fit nothing. */
export function readingsOf(
  instructions: string,
  step: Step,
  compiled: { plan: Plan; context: PlanContext },
): Rewording[] {
  return READINGS.flatMap((reading) => readAs(instructions, step, reading, compiled) ?? []);
}

const KINDS: Record<'say' | 'ask' | 'collect', readonly StepKind[]> = {
  say: ['say'],
  // A question whose answer is a value is asked and kept.
  ask: ['ask', 'collect'],
  collect: ['collect'],
};

function isReadAs(plan: Plan, span: Span, reading: Reading): boolean {
  const steps = stepsIn(plan, span);
  const rules = plan.rules.filter((rule) => meets(rule.span, span));
  if (reading === 'rule') return steps.length === 0 && rules.length === 1;
  if (reading === 'remark')
    return steps.length === 0 && rules.length === 0 && plan.background.some((each) => meets(each, span));
  const [step] = steps;
  return (
    steps.length === 1 &&
    rules.length === 0 &&
    step !== undefined &&
    KINDS[reading].includes(step.kind) &&
    step.confidence >= SURE
  );
}

/** Steps of other lines keep their ids, rules and blocking problems stay as many. */
function keepsTheRest(before: Plan, step: Step, after: Plan, span: Span): boolean {
  const others = (plan: Plan, here: Span) =>
    everyStep(plan.steps)
      .filter((each) => each.kind === 'branch' || !meets(each.span, here))
      .map(({ id, kind }) => (kind === 'branch' ? kind : id))
      .join(' ');
  const rules = (plan: Plan, here: Span) => plan.rules.filter((rule) => !meets(rule.span, here)).length;
  const blocked = (plan: Plan) => plan.problems.filter(({ severity }) => severity === 'blocking').length;
  return (
    others(before, step.span) === others(after, span) &&
    rules(before, step.span) === rules(after, span) &&
    blocked(after) <= blocked(before)
  );
}

function stepsIn(plan: Plan, span: Span): Step[] {
  return everyStep(plan.steps).filter((step) => step.kind !== 'branch' && meets(step.span, span));
}

function meets(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
