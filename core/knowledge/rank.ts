import { topicStems } from '../shared/words.ts';
import type { Passage } from './page.ts';

export type RankedPassage = { passage: Passage; score: number; matched: string[] };

/** Cosine between the question and each passage, by passage id. */
export type PassageSimilarity = Record<string, number>;

/** Passages best first. */
export function rank(
  question: string,
  passages: readonly Passage[],
  similarity?: PassageSimilarity,
): RankedPassage[] {
  const words = topicStems(question);
  return passages
    .map((passage) => {
      const own = new Set(topicStems(`${passage.title} ${passage.text}`));
      const matched = words.filter((word) => own.has(word));
      return {
        passage,
        score: matched.length / (words.length || 1) + (similarity?.[passage.id] ?? 0),
        matched,
      };
    })
    .sort((a, b) => b.score - a.score);
}
