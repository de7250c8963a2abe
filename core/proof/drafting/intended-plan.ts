import { compile } from '../../plan/compile.ts';
import { webhookLike } from '../../plan/names.ts';
import { handedTo } from '../../plan/optimize/handed-to.ts';
import { type Arm, everyStep, type Plan, type PlanContext, type Step } from '../../plan/plan.ts';
import { verbOf } from '../../plan/steps/verbs.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import { topicStems } from '../../shared/words.ts';

/** A transfer whose destination the text does not name as the workspace does: to anybody. */
export const ANYBODY = '';

/**
 * What the author wanted, where the compiler itself says that the words do not carry it: the findings of a plan name the places. A
 * line that is read unsurely and hands the caller to a destination by name is a transfer; several questions of one line are questions
 * of their own; an act in plain words is the act that they name. Nothing else is added: expectations come from this.
 */
export function intendedPlan(text: string, plan: Plan, context: PlanContext): Plan {
  const writer = { text, context, problems: plan.problems, language: plan.language };
  return { ...plan, steps: unique(intendedSteps(plan.steps, writer)) };
}

/** What the author is advised to move elsewhere: facts to Knowledge, a greeting to the agent step. Nobody has to hear it from this text. */
const ELSEWHERE = ['facts-in-knowledge', 'no-greeting'];

/** Whether a step may leave the text, since lint says that its words belong elsewhere. */
export function belongsElsewhere({ span }: Step, { problems }: Pick<Plan, 'problems'>): boolean {
  return problems.some(({ code, at }) => ELSEWHERE.includes(code) && meets(at?.span, span));
}

type Written = Pick<Plan, 'language' | 'problems'> & { text: string; context: PlanContext };

function intendedSteps(steps: readonly Step[], written: Written): Step[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'branch') return intended(step, written);
    const arms = step.arms.map(
      (arm): Arm => ({ ...arm, steps: agreedTo(intendedSteps(arm.steps, written), arm.when) }),
    );
    return [{ ...step, arms }];
  });
}

/** “Ask if we may text them. If yes, text them …”: that question is the consent, as it is where the text has its token. */
function agreedTo(steps: Step[], when: Arm['when']): Step[] {
  if (when === 'otherwise' || when.about !== 'ask' || when.value !== 'yes' || when.negated) return steps;
  return steps.map((step) =>
    step.kind === 'action' && step.action === 'send-text' && step.confirm
      ? { ...step, consent: step.consent ?? when.step }
      : step,
  );
}

function intended(step: Exclude<Step, { kind: 'branch' }>, written: Written): Step[] {
  if (flagged('one-question', step.span, written)) return questionsOf(step, written);
  if (step.kind === 'say' || step.kind === 'ask') return [handingOver(step, written) ?? step];
  if (step.kind === 'transfer') return [toKnown(step, written)];
  return step.kind === 'action' ? inPlainWords(step, written) : [step];
}

function flagged(code: string, span: Span, { problems }: Written): Problem | undefined {
  return problems.find((problem) => problem.code === code && meets(problem.at?.span, span));
}

function meets(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a[0] < b[1] && b[0] < a[1];
}

/** Each question compiled as if it had a line of its own. */
function questionsOf(step: Step, { text, context }: Written): Step[] {
  const words = text.slice(...step.span).replace(/^\W*(?:\d+[.)]\s*)?/, '');
  const questions =
    words.split('?').length > 2
      ? words.split(/(?<=\?)/)
      : words.split(/\band (?:also )?(?=(?:if|whether)\b)/i);
  const lines = questions.flatMap((question) => {
    const bare = question
      .replace(/^[\s\W]*(?:ask|say)?[\s\W]*(?:and\s+)?/i, '')
      .replace(/["”]\s*$/, '')
      .trim();
    if (bare === '') return [];
    return [bare.endsWith('?') ? `Ask: “${bare}”` : `Ask ${bare}`];
  });
  const apart = compile(lines.join('\n'), context).steps;
  const asks = apart.every(({ kind }) => kind === 'collect' || kind === 'ask');
  return asks && apart.length > 1 ? apart.map((one) => ({ ...one, span: step.span })) : [step];
}

const HANDS =
  /\b(?:line|through|over|along|connect|patch|pass|hand|send|give|get|bring|forward|route|transfer|takes?|speaks?|talks?|put|goes?|go)\b/i;
/** Read with less, a line is shown to the author as unsure. */
const SURE = 0.8;

/** “Get Billing on the line for them”: words that the compiler would speak to the caller. */
function handingOver(step: Step & { kind: 'say' | 'ask' }, { text, context }: Written): Step | null {
  if (step.confidence >= SURE || (step.kind === 'say' && step.verbatim)) return null;
  const words = text.slice(...step.span);
  const to = handedTo(words, context.destinations) ?? named(words, context);
  if (to === null) return null;
  return transferTo(to, step);
}

function transferTo(destination: string, { id, span, confidence }: Step): Step {
  return { id, span, confidence, kind: 'transfer', destination, needs: [], confirm: true };
}

/** Words of handing over, and the whole name of a destination somewhere among them. */
function named(words: string, { destinations }: PlanContext): string | null {
  const stems = new Set(topicStems(words));
  const to = destinations.find((name) => {
    const parts = topicStems(name);
    return parts.length > 0 && parts.every((part) => stems.has(part));
  });
  return to !== undefined && HANDS.test(words) ? to : null;
}

function toKnown(step: Step & { kind: 'transfer' }, { context }: Written): Step {
  const known = context.destinations.find((name) => same(name, step.destination));
  return { ...step, destination: known ?? ANYBODY };
}

/** “Text them the link”, without a token, is a text; what names nothing that the workspace has cannot be expected. */
function inPlainWords(step: Step & { kind: 'action' }, written: Written): Step[] {
  const { context } = written;
  if (step.action !== 'call-webhook' || context.webhooks.some((known) => same(known, step.args.name ?? '')))
    return [step];
  const name = step.args.name ?? '';
  const to = handedTo(name, context.destinations);
  if (to !== null) return [transferTo(to, step)];
  if (verbOf(name.toLowerCase(), written.language)?.row.act === 'send-text')
    return [{ ...step, action: 'send-text', args: {}, needs: [] }];
  const webhook = webhookLike(name, context.webhooks);
  return webhook ? [{ ...step, args: { name: webhook } }] : [];
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Steps that were compiled apart may bear ids that the plan has already. */
function unique(steps: Step[]): Step[] {
  const seen = new Set<string>();
  for (const step of everyStep(steps)) {
    while (seen.has(step.id)) step.id = `${step.id}~`;
    seen.add(step.id);
  }
  return steps;
}
