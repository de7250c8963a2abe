import type { Problem } from '../../shared/problem.ts';
import type { Arm, Condition, Step, StepOf } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

/** Names of lines that are there for the night. */
const AT_NIGHT =
  /\b(?:on[- ]?call|after[- ]?hours|night|24|emergenc\w*|urgent|dispatch\w*|duty|hotline|answering|guardia|urgenc\w*|emergencia\w*)\b/i;

export const transferAfterHours: LintRule = {
  code: 'transfer-after-hours',
  title: 'No transfer after hours unless somebody answers',
  about: 'After hours, transfer only to where somebody answers then, and say what happens when nobody does.',
  severity: 'finding',
  example: {
    before: 'After hours, transfer to the front desk.',
    after: 'After hours, take a message.',
  },
  check: ({ plan }) => closedArms(plan.steps),
};

function closedArms(steps: readonly Step[]): Problem[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'branch') return [];
    return step.arms.flatMap((arm) => (isClosed(arm, step) ? transfers(arm.steps) : closedArms(arm.steps)));
  });
}

function isClosed({ when }: Arm, { arms }: StepOf<'branch'>): boolean {
  if (when !== 'otherwise') return closedWhen(when);
  const others = arms.filter((arm) => arm.when !== 'otherwise');
  return others.length > 0 && others.every((arm) => arm.when !== 'otherwise' && openWhen(arm.when));
}

function closedWhen(when: Condition): boolean {
  if (when.about === 'all') return when.of.some(closedWhen);
  return when.about === 'hours' && when.open === Boolean(when.negated);
}

function openWhen(when: Condition): boolean {
  return when.about === 'hours' && when.open !== Boolean(when.negated);
}

/** Somebody who wrote what happens when nobody answers has thought of it. */
function transfers(steps: readonly Step[]): Problem[] {
  return steps.flatMap((step, at) => {
    if (step.kind === 'branch') return step.arms.flatMap((arm) => transfers(arm.steps));
    const next = steps[at + 1];
    const followed =
      next?.kind === 'branch' &&
      next.arms.some(({ when }) => when !== 'otherwise' && when.about === 'action-result');
    if (step.kind !== 'transfer' || followed || AT_NIGHT.test(step.destination)) return [];
    const message = `After hours this transfers to “${step.destination}”. Take a message instead, unless somebody answers there at that time.`;
    return [found(transferAfterHours, message, step.span)];
  });
}
