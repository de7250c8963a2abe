import { answerFrom } from '../../core/knowledge/answer.ts';
import type { Passage } from '../../core/knowledge/page.ts';
import { rank } from '../../core/knowledge/rank.ts';
import { cosine } from '../../core/understanding/similarity.ts';
import type { Embedding } from '../../server/brains/embedded/embedding.ts';

export type PassageRow = { id: string; kb: string; question: string; answer: string };
export type QuestionRow = {
  id: string;
  kb: string;
  question: string;
  context?: string | null;
  exclude?: string[];
};
export type KnowledgePrediction = { id: string; ranked: string[]; dont_know: boolean };

/** Ranks the passages that the agent may know, as a call does, and says whether it would answer. */
export async function predictKnowledge(
  row: QuestionRow,
  passages: readonly PassageRow[],
  embedding: Embedding | null,
): Promise<KnowledgePrediction> {
  const known = passages.filter(({ id, kb }) => kb === row.kb && !row.exclude?.includes(id)).map(passageOf);
  const similarity = embedding ? await similarities(row.question, known, embedding) : undefined;
  const ranked = rank(row.question, known, similarity).map(({ passage }) => passage.id);
  return { id: row.id, ranked, dont_know: answerFrom(row.question, known, similarity) === null };
}

/** A question with its answer, as an owner would write it on a page. */
function passageOf({ id, kb, question, answer }: PassageRow): Passage {
  const text = `${question}\n${answer}`;
  return { id, pageId: kb, title: '', text, span: [0, text.length] };
}

async function similarities(
  question: string,
  passages: readonly Passage[],
  embedding: Embedding,
): Promise<Record<string, number>> {
  const [asked] = await embedding.embed([question]);
  const vectors = await embedding.embed(passages.map(({ title, text }) => `${title}. ${text}`));
  const found: Record<string, number> = {};
  for (const [at, { id }] of passages.entries()) {
    const vector = vectors[at];
    found[id] = asked && vector ? cosine(asked, vector) : 0;
  }
  return found;
}
