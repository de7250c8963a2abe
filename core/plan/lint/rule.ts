import { type Fix, finding, type Problem } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import type { Plan, PlanContext, Step } from '../plan.ts';

/** A job as the rules see it. */
export type Linted = {
  text: string;
  plan: Plan;
  context: PlanContext;
  /** Every step of the plan in the order of the text, nested ones after their branch. */
  steps: readonly Step[];
};

/** What the guide shows of a rule; every code that can be found in a job's text has one. */
export type Guideline = {
  code: string;
  /** What to do, in a few words: a heading of the guide. */
  title: string;
  /** One line for the guide: what the rule asks for, and why. */
  about: string;
  /** `finding`: callers notice. `advice`: the job works, and would be easier to follow or to keep. `blocking`: it cannot be saved so. */
  severity: Problem['severity'];
  /** Texts of which the first breaks the rule and the second keeps it, in `EXAMPLE_CONTEXT`; compiled in the tests. */
  example: { before: string; after: string };
};

/** One rule of a good instruction. */
export type LintRule = Guideline & {
  severity: 'finding' | 'advice';
  check: (job: Linted) => Problem[];
};

/** The workspace in which the examples are compiled. */
export const EXAMPLE_CONTEXT: PlanContext = {
  destinations: ['Front desk', 'On-call technician'],
  webhooks: ['Create ticket', 'Check account'],
};

export function found(rule: LintRule, message: string, span: Span, fix?: Fix | null): Problem {
  return { ...finding(rule.code, message, { span }, fix ?? undefined), severity: rule.severity };
}

export function wordsAt(job: Linted, span: Span): string {
  return job.text.slice(span[0], span[1]);
}

/** Words that go into a job's text stand in its own language; messages are those of the screen. */
export function inLanguage({ plan }: Pick<Linted, 'plan'>, words: { en: string; es: string }): string {
  return words[plan.language];
}
