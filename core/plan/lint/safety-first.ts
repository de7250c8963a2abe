import type { Step } from '../plan.ts';
import { DANGER } from '../words/condition-words.ts';
import { found, type LintRule } from './rule.ts';

export const safetyFirst: LintRule = {
  code: 'safety-first',
  about:
    'Where danger is possible, the safety line comes before any question: a caller in danger must not spell a name first.',
  check: ({ plan }) => {
    const asked = plan.steps.findIndex((step) => step.kind === 'collect' || step.kind === 'ask');
    if (asked < 0) return [];
    return plan.steps
      .slice(asked + 1)
      .filter(speaksOfDanger)
      .map((step) =>
        found(
          safetyFirst,
          'This speaks of danger after questions were asked. Move it before the first question.',
          armSpan(step),
        ),
      );
  },
};

function speaksOfDanger(step: Step): boolean {
  return (
    step.kind === 'branch' &&
    step.arms.some(
      (arm) =>
        arm.when !== 'otherwise' &&
        arm.when.about === 'caller-says' &&
        DANGER.test(arm.when.text.toLowerCase()),
    )
  );
}

function armSpan(step: Step): Step['span'] {
  return step.kind === 'branch' ? (step.arms[0]?.span ?? step.span) : step.span;
}
