import type { Problem } from '../../shared/problem.ts';
import type { Plan, PlanContext } from '../plan.ts';

/** One rule of a good instruction. */
export type LintRule = (instructions: string, plan: Plan, context: PlanContext) => Problem[];

const RULES: readonly LintRule[] = [];

/** Findings about how the job is written, on top of what compiling found. */
export function lint(instructions: string, plan: Plan, context: PlanContext): Problem[] {
  return RULES.flatMap(rule => rule(instructions, plan, context));
}
