import { everyStep } from '../plan.ts';
import { sentencesOf, sourceOf } from '../text/sentences.ts';
import { found, type LintRule } from './rule.ts';

const UNSPEAKABLE = /https?:\/\/|\bwww\.|\*\*|<[a-z/][^>]*>|\[[^\]]+\]\([^)]*\)/i;

export const speakable: LintRule = {
  code: 'speakable',
  about: 'A scripted line has at most two sentences and no link or markup: it is heard, not read.',
  check: ({ plan }) =>
    [...everyStep(plan.steps)].flatMap((step) => {
      if (step.kind !== 'say' || !step.verbatim) return [];
      if (UNSPEAKABLE.test(step.text))
        return [
          found(
            speakable,
            'A link or markup cannot be said aloud. Text it to the caller instead.',
            step.span,
          ),
        ];
      const sentences = sentencesOf(sourceOf(step.text), [0, step.text.length]).length;
      if (sentences <= 2) return [];
      return [
        found(
          speakable,
          `These are ${sentences} sentences in one breath. Keep a scripted line to two.`,
          step.span,
        ),
      ];
    }),
};
