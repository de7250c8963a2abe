import type { Passage } from './page.ts';
import { type PassageSimilarity, rank } from './rank.ts';

export type Answer = { passage: Passage; text: string; score: number };

/** One or two spoken sentences, or null: "I don't know". */
export function answerFrom(
  question: string,
  passages: readonly Passage[],
  similarity?: PassageSimilarity,
): Answer | null {
  const best = rank(question, passages, similarity)[0];
  if (!best || best.score < 0.5) return null;
  return { passage: best.passage, text: best.passage.text, score: best.score };
}
