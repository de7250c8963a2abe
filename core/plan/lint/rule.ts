import { type Fix, finding, type Problem } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import type { Plan, PlanContext } from '../plan.ts';

/** A job as the rules see it. */
export type Linted = { text: string; plan: Plan; context: PlanContext };

/** One rule of a good instruction. The docs list `code` and `about`. */
export type LintRule = {
  code: string;
  /** One line for the docs: what the rule asks for, and why. */
  about: string;
  check: (job: Linted) => Problem[];
};

export function found(rule: LintRule, message: string, span: Span, fix?: Fix): Problem {
  return finding(rule.code, message, { span }, fix);
}

export function wordsAt(job: Linted, span: Span): string {
  return job.text.slice(span[0], span[1]);
}
