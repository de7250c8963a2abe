import { sentencesOf, sourceOf } from '../text/sentences.ts';
import { found, type LintRule } from './rule.ts';

const UNSPEAKABLE = /https?:\/\/|\bwww\.|\*\*|<[a-z/][^>]*>|\[[^\]]+\]\([^)]*\)/i;
/** What nobody says to a caller, quoted or not. */
const LINK = /https?:\/\/|\bwww\.\w/i;
/** About twenty seconds of speech. */
const BREATH = 45;

export const speakable: LintRule = {
  code: 'speakable',
  title: 'Lines that can be said aloud',
  about: 'A scripted line has at most two short sentences and no link or markup: it is heard, not read.',
  severity: 'finding',
  example: {
    before: 'Say: “Go to https://example.com to see it.”',
    after: 'Say: “I can text you the page.”',
  },
  check: ({ steps }) =>
    steps.flatMap((step) => {
      if (step.kind !== 'say' && step.kind !== 'ask') return [];
      const verbatim = step.kind === 'say' && step.verbatim;
      if ((verbatim ? UNSPEAKABLE : LINK).test(step.text))
        return [
          found(
            speakable,
            'A link or markup cannot be said aloud. Text it to the caller instead.',
            step.span,
          ),
        ];
      if (!verbatim) return [];
      const sentences = sentencesOf(sourceOf(step.text), [0, step.text.length]).length;
      if (sentences > 2)
        return [
          found(
            speakable,
            `These are ${sentences} sentences in one breath. Keep a scripted line to two.`,
            step.span,
          ),
        ];
      const words = step.text.split(/\s+/).length;
      if (words <= BREATH) return [];
      return [
        found(
          speakable,
          `This line has ${words} words. Keep what is said in one breath under ${BREATH}.`,
          step.span,
        ),
      ];
    }),
};
