import { everyStep } from '../plan.ts';
import { found, type LintRule, wordsAt } from './rule.ts';

const PROMISE =
  /\b(?:guarantee[ds]?|i promise|we promise|definitely|for sure|without fail|no doubt)\b|\bwithin (?:the )?(?:next )?(?:\d+|an?|one|two|three|five|ten|fifteen|twenty|thirty) (?:minutes?|hours?|days?|business days?)\b|\b(?:will|'ll) (?:be there|arrive|be fixed|be covered|be approved|cost)\b/i;

export const noPromises: LintRule = {
  code: 'no-promises',
  about: 'Promise no price, arrival, availability or outcome: the agent cannot keep it.',
  check: (job) =>
    [...everyStep(job.plan.steps)]
      .filter((step) => step.kind === 'say' && PROMISE.test(wordsAt(job, step.span)))
      .map((step) =>
        found(
          noPromises,
          'This promises something that the agent cannot keep. Say what happens next, without a time or an outcome.',
          step.span,
        ),
      ),
};
