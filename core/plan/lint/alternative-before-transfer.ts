import { everyStep } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const alternativeBeforeTransfer: LintRule = {
  code: 'alternative-before-transfer',
  about: 'Offer to take a message before a transfer: once the call has left, there is no way back.',
  check: ({ plan }) => {
    const steps = [...everyStep(plan.steps)];
    const offered = steps.some(
      (step) =>
        (step.kind === 'action' && step.action === 'take-message') ||
        (step.kind === 'ask' && /\b(?:message|call (?:you |them )?back|callback)\b/i.test(step.text)),
    );
    if (offered) return [];
    return steps
      .filter((step) => step.kind === 'transfer')
      .map((step) =>
        found(
          alternativeBeforeTransfer,
          'The caller is given no choice but to be transferred. Offer to take a message as well.',
          step.span,
        ),
      );
  },
};
