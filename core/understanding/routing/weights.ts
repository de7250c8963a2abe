import { FEATURES } from './features.ts';

/**
 * Weights of the evidence, in the order of `FEATURES`: what it counts by itself, what its lead over the best rival counts, and how much
 * "none of these jobs" starts with. Printed by `cli/train/routing-weights.ts`, which names the public data and first shows what such
 * weights reach on scenarios that they have not seen. `none` is set for nine of ten strangers turned away.
 */
export type Weights = { own: readonly number[]; lead: readonly number[]; none: number };

const at = (values: Partial<Record<(typeof FEATURES)[number], number>>): number[] =>
  FEATURES.map((name) => values[name] ?? 0);

/** The kind of evidence at hand: with or without the author's phrases, with or without sentence embeddings. */
export const WEIGHTS: Record<'words' | 'wordsAndPhrases' | 'sentences' | 'sentencesAndPhrases', Weights> = {
  words: {
    own: at({ bm25: 5.26, covered: 0.02, like: 2.73, letters: 3.01 }),
    lead: at({ bm25: 0.79, covered: -1.85, like: 0.05, letters: 1.38 }),
    none: 3.96,
  },
  wordsAndPhrases: {
    own: at({
      bm25: 3.62,
      covered: -0.21,
      like: 0.7,
      letters: 1.03,
      phraseWords: 3.24,
      phraseCovered: 1.28,
      phraseLetters: 3.76,
    }),
    lead: at({
      bm25: 1.49,
      covered: -1.26,
      like: 0.66,
      letters: -0.3,
      phraseWords: 0.18,
      phraseCovered: 0.45,
      phraseLetters: 1.47,
    }),
    none: 4.45,
  },
  sentences: {
    own: at({ bm25: 3.13, covered: -0.31, like: 1.78, letters: 1.15, about: 6.32, name: 0.9 }),
    lead: at({ bm25: 1.03, covered: -1.44, like: 0.48, letters: 0.95, about: 3.16, name: -0.98 }),
    none: 5.28,
  },
  sentencesAndPhrases: {
    own: at({
      bm25: 1.78,
      covered: -0.25,
      like: 0.12,
      letters: 0.09,
      phraseWords: 1.9,
      phraseCovered: 0.56,
      phraseLetters: 1.62,
      about: 2.28,
      name: 0.16,
      phrase: 2.98,
      phrases: 2.52,
    }),
    lead: at({
      bm25: 1.65,
      covered: -0.98,
      like: 0.6,
      letters: -0.27,
      phraseWords: 0.16,
      phraseCovered: 0.53,
      phraseLetters: 1.08,
      about: 1.36,
      name: -0.06,
      phrase: 2.99,
      phrases: 2.49,
    }),
    none: 6.27,
  },
};
