import type { Problem } from '../../shared/problem.ts';
import type { Arm, Step } from '../plan.ts';
import { offersMessage } from './alternative-before-transfer.ts';
import { found, type Linted, type LintRule } from './rule.ts';

export const confirmBeforeTransfer: LintRule = {
  code: 'confirm-before-transfer',
  title: 'Ask before a transfer',
  about:
    'Put the question before the transfer into the job: the agent always asks, and a question in your words says whom the caller will reach.',
  severity: 'advice',
  example: {
    before: 'Transfer to the front desk. If nobody answers, take a message.',
    after:
      'Ask if they want to be connected to the front desk.\nIf yes, transfer to the front desk. Otherwise, take a message.',
  },
  check: (job) => (offersMessage(job) ? unasked(job, job.plan.steps) : []),
};

/** Where no other way is offered, `alternative-before-transfer` speaks of the same place. */
function unasked(job: Linted, steps: readonly Step[]): Problem[] {
  return steps.flatMap((step, at) => {
    if (step.kind === 'branch') return step.arms.filter(leavesOpen).flatMap((arm) => unasked(job, arm.steps));
    if (step.kind !== 'transfer' || step.consent || steps[at - 1]?.kind === 'ask') return [];
    const message = `No line asks before this transfer, so the agent puts its own question. Write “Ask if they want to be connected to ${step.destination}.” where it belongs.`;
    return [found(confirmBeforeTransfer, message, step.span)];
  });
}

/** A caller who has just said that they want a person was heard; so was an answer. */
function leavesOpen({ when }: Arm): boolean {
  return when === 'otherwise' || !['caller-says', 'ask', 'all', 'any', 'urgency'].includes(when.about);
}
