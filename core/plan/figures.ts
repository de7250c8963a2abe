import { codePoints } from '../shared/text.ts';
import { everyStep, fieldsOf, type Plan } from './plan.ts';

/** A text and its Plan in numbers, to be laid beside those of another text. */
export type PlanFigures = {
  /** Share of instruction lines understood, 0 to 1. */
  understood: number;
  findings: number;
  steps: number;
  /** Different values that are asked for. */
  fields: number;
  /** In code points, the unit of the limit. */
  length: number;
};

export function figuresOf(instructions: string, plan: Plan): PlanFigures {
  return {
    understood: plan.understood,
    findings: plan.problems.length,
    steps: everyStep(plan.steps).length,
    fields: new Set(fieldsOf(plan).map(({ key }) => key)).size,
    length: codePoints(instructions),
  };
}
