import type { Problem } from '../../shared/problem.ts';
import type { Step } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const nothingAfterTransfer: LintRule = {
  code: 'nothing-after-transfer',
  title: 'Nothing after a transfer',
  about: 'Nothing follows a transfer in its branch: the agent is no longer on the line.',
  severity: 'finding',
  example: {
    before: 'Transfer to the front desk. Tell them that the desk knows about it.',
    after: 'Tell them that the desk knows about it. Then transfer to the front desk.',
  },
  check: ({ plan }) => after(plan.steps),
};

function after(steps: readonly Step[]): Problem[] {
  const problems: Problem[] = [];
  steps.forEach((step, at) => {
    if (step.kind === 'branch') problems.push(...step.arms.flatMap((arm) => after(arm.steps)));
    const next = steps[at + 1];
    if (step.kind !== 'transfer' || !next || dealsWithFailure(next)) return;
    problems.push(
      found(
        nothingAfterTransfer,
        'The call has been handed over, so this is never said. Move it before the transfer or under “If nobody answers”.',
        next.span,
      ),
    );
  });
  return problems;
}

/** "If nobody answers, take a message" is for a call that comes back; a refusal path stands for the whole job. */
function dealsWithFailure(step: Step): boolean {
  return (
    step.kind === 'branch' &&
    step.arms.every(
      (arm) =>
        arm.when === 'otherwise' ||
        arm.when.about === 'action-result' ||
        (arm.when.about === 'caller-says' && arm.when.question === null),
    )
  );
}
