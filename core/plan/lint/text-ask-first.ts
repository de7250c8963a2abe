import { everyStep } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const textAskFirst: LintRule = {
  code: 'text-ask-first',
  about: 'Ask before texting: the caller may be on a landline or may not want it.',
  check: ({ plan }) =>
    [...everyStep(plan.steps)]
      .filter((step) => step.kind === 'action' && step.action === 'send-text' && step.consent === undefined)
      .map((step) =>
        found(
          textAskFirst,
          'No line asks whether the caller wants a text. Put “Ask if we may text …” before it and “If yes” around it.',
          step.span,
        ),
      ),
};
