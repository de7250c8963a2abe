import { everyStep, type Plan } from './plan.ts';
import { SURE } from './steps/steps.ts';

/** How many lines ask something of the agent, and how many of them are read with confidence of .8 or more in their every step. */
export function understoodLines(text: string, plan: Plan): { sure: number; all: number } {
  const lines = new Map<number, boolean>();
  const note = (at: number, isSure: boolean) => {
    const line = text.lastIndexOf('\n', at - 1);
    lines.set(line, (lines.get(line) ?? true) && isSure);
  };
  for (const step of everyStep(plan.steps))
    note(
      step.kind === 'branch' ? (step.arms[0]?.span[0] ?? step.span[0]) : step.span[0],
      step.confidence >= SURE,
    );
  for (const rule of plan.rules) note(rule.span[0], true);
  return { sure: [...lines.values()].filter(Boolean).length, all: lines.size };
}

/** 0 to 1; 1 for a text that holds no instruction. */
export function understoodShare(text: string, plan: Plan): number {
  const { sure, all } = understoodLines(text, plan);
  return all === 0 ? 1 : sure / all;
}
