import { found, type LintRule, wordsAt } from './rule.ts';

const PROMISE =
  /\b(?:guarantee[ds]?|i promise|we promise|definitely|for sure|without fail|no doubt)\b|\bwithin (?:the )?(?:next )?(?:\d+|an?|one|two|three|five|ten|fifteen|twenty|thirty) (?:minutes?|hours?|days?|business days?)\b|\b(?:will|'ll) (?:be there|arrive|be fixed|be covered|be approved|cost)\b/i;

export const noPromises: LintRule = {
  code: 'no-promises',
  title: 'Promise nothing',
  about: 'Promise no price, arrival, availability or outcome: the agent cannot keep it.',
  severity: 'finding',
  example: {
    before: 'Tell them that someone will be there within 30 minutes.',
    after: 'Tell them that the team has the request and calls back.',
  },
  check: (job) =>
    job.steps
      .filter((step) => step.kind === 'say' && PROMISE.test(wordsAt(job, step.span)))
      .map((step) =>
        found(
          noPromises,
          'This promises something that the agent cannot keep. Say what happens next, without a time or an outcome.',
          step.span,
        ),
      ),
};
