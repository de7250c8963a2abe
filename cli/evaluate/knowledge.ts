import { isKnown } from '../../core/knowledge/known.ts';
import type { Passage } from '../../core/knowledge/page.ts';
import { passagesOf } from '../../core/knowledge/passages.ts';
import { type RankedPassage, rank } from '../../core/knowledge/rank.ts';
import type { Embedding } from '../../server/brains/embedded/embedding.ts';
import { similarPassages } from '../../server/brains/embedded/similar-passages.ts';

export type PassageRow = { id: string; kb: string; question: string; answer: string };
export type QuestionRow = {
  id: string;
  kb: string;
  question: string;
  exclude?: string[];
};
export type KnowledgePrediction = { id: string; ranked: string[]; dont_know: boolean };

/** Ranks the passages that the agent may know, as a call does, and says whether it would answer. */
export async function predictKnowledge(
  row: QuestionRow,
  passages: readonly PassageRow[],
  embedding: Embedding | null,
): Promise<KnowledgePrediction> {
  const ranked = await rankedFor(row, passages, embedding);
  return {
    id: row.id,
    ranked: [...new Set(ranked.map(({ passage }) => passage.pageId))],
    dont_know: !isKnown(ranked),
  };
}

/** The passages of the row's business, as a call would have them, best first. */
export async function rankedFor(
  { question, kb, exclude }: QuestionRow,
  rows: readonly PassageRow[],
  embedding: Embedding | null,
): Promise<RankedPassage[]> {
  const known = rows.filter((row) => row.kb === kb && !exclude?.includes(row.id)).flatMap(asPassages);
  const similarity = embedding ? await similarPassages(question, known, embedding) : undefined;
  return rank(question, known, similarity);
}

/** A question with its answer, as an owner would write it on a page of its own. */
function asPassages({ id, question, answer }: PassageRow): Passage[] {
  const text = `${question}\n${answer}`;
  return passagesOf({ id, title: '', text, source: { kind: 'typed' }, createdAt: 0, updatedAt: 0 });
}
