import type { Passage } from './page.ts';
import { indexOf, matchWords, partsOf, type WordMatch } from './passage-index.ts';
import { holdsWanted, questionIn, subjectOf, thingIn, wantedBy } from './words/question.ts';
import { termsOf } from './words/terms.ts';

export type RankedPassage = WordMatch & {
  passage: Passage;
  score: number;
  /** Cosine of the question and the passage, or its heading where that is nearer; null where meaning was not compared. */
  likeness: number | null;
  /** Whether it names the thing that was asked about; true where the question names none ("when are you open?"). */
  names: boolean;
  /** Whether it holds the kind of value that was asked for; null when none was. */
  holds: boolean | null;
};

/** By passage id: the best cosine between the question and the passage's `textsOf`. */
export type PassageSimilarity = Record<string, number>;

/** What covering every word of the question adds to likeness in meaning, and what holding a value of the kind asked for adds. */
const WORDS = 0.35;
const HOLDS = 0.04;

/** The texts of a passage whose vectors a question is held against: all of it, and what it is about. */
export function textsOf(passage: Passage): string[] {
  const { heading, body } = partsOf(passage);
  return [[heading, body].filter(Boolean).join(' '), heading].filter(Boolean);
}

/** So many passages are compared in meaning: each costs the caller some milliseconds the first time. */
const MOST_COMPARED = 150;

/** The passages that are worth comparing with the question in meaning: all, or of very many those that share most of its words. */
export function likelyPassages(question: string, passages: readonly Passage[]): readonly Passage[] {
  if (passages.length <= MOST_COMPARED) return passages;
  return rank(question, passages)
    .slice(0, MOST_COMPARED)
    .map(({ passage }) => passage);
}

/** Passages best first, by words and, where there are vectors, by meaning. */
export function rank(
  question: string,
  passages: readonly Passage[],
  similarity?: PassageSimilarity,
): RankedPassage[] {
  const index = indexOf(passages);
  const asked = questionIn(question);
  const words = termsOf(subjectOf(asked));
  const things = new Set(termsOf(thingIn(asked)));
  const wanted = wantedBy(asked);
  return passages
    .map((passage, at) => {
      const match = matchWords(words, index, at);
      const likeness = similarity?.[passage.id] ?? null;
      const holds = holdsWanted(wanted, index.passages[at]?.body ?? '');
      const score = (likeness ?? 0) + WORDS * match.covered + (holds ? HOLDS : 0);
      const names = things.size === 0 || match.matched.some((word) => things.has(word));
      return { ...match, passage, score, likeness, names, holds };
    })
    .sort((a, b) => b.score - a.score);
}
