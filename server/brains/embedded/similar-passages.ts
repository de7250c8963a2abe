import type { Passage } from '../../../core/knowledge/page.ts';
import { likelyPassages, type PassageSimilarity, textsOf } from '../../../core/knowledge/rank.ts';
import { questionIn } from '../../../core/knowledge/words/question.ts';
import { cosine } from '../../../core/understanding/similarity.ts';
import type { Embedding } from './embedding.ts';

/** How near a caller's question is to each passage that may answer it: the best of what it says and what it is about. */
export async function similarPassages(
  heard: string,
  known: readonly Passage[],
  embedding: Pick<Embedding, 'embed'>,
): Promise<PassageSimilarity> {
  const passages = likelyPassages(heard, known);
  const texts = passages.map(textsOf);
  // The question goes alone, so that it is read before the pages where those are not known yet.
  const [[asked], vectors] = await Promise.all([
    embedding.embed([questionIn(heard)]),
    embedding.embed(texts.flat()),
  ]);
  const similarity: PassageSimilarity = {};
  let from = 0;
  for (const [at, { id }] of passages.entries()) {
    const own = vectors.slice(from, from + (texts[at]?.length ?? 0));
    from += own.length;
    similarity[id] = asked ? Math.max(...own.map((vector) => cosine(asked, vector))) : 0;
  }
  return similarity;
}
