import { everyStep } from '../plan.ts';
import { found, type LintRule, wordsAt } from './rule.ts';

export const oneQuestion: LintRule = {
  code: 'one-question',
  about: 'Ask one question at a time: callers answer the last one and forget the first.',
  check: (job) =>
    [...everyStep(job.plan.steps)]
      .filter((step) => {
        if (step.kind !== 'ask' && step.kind !== 'say' && step.kind !== 'collect') return false;
        const words = wordsAt(job, step.span);
        if ((words.match(/\?/g)?.length ?? 0) > 1) return true;
        return (
          step.kind === 'ask' &&
          step.answer === 'yes-no' &&
          /\b(?:and (?:if|whether)|and also (?:if|whether))\b/i.test(words)
        );
      })
      .map((step) =>
        found(oneQuestion, 'This puts several questions at once. Give each its own line.', step.span),
      ),
};
