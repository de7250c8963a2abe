import { meaningsOf } from '../shared/synonyms.ts';
import { topicStems } from '../shared/words.ts';
import type { Passage } from './page.ts';

export type RankedPassage = { passage: Passage; score: number; matched: string[] };

/** Cosine between the question and each passage, by passage id. */
export type PassageSimilarity = Record<string, number>;

type Indexed = { stems: Map<string, number>; meanings: Set<number>; length: number };
type Index = { passages: Indexed[]; inHowMany: Map<string, number>; meanLength: number };

const indexes = new WeakMap<readonly Passage[], Index>();

/** BM25 with the usual constants (Robertson & Zaragoza 2009), the title counting twice. */
const K1 = 1.2;
const B = 0.75;
/** What meaning adds beside the words: cosines of unrelated sentences lie below .3. */
const MEANING = 1.4;

/** Passages best first. `score` is the share of the question's weight that the passage covers, plus its likeness in meaning. */
export function rank(
  question: string,
  passages: readonly Passage[],
  similarity?: PassageSimilarity,
): RankedPassage[] {
  const index = indexes.get(passages) ?? indexPassages(passages);
  indexes.set(passages, index);
  const words = topicStems(question);
  return passages
    .map((passage, at) => {
      const { score, matched } = lexical(words, index, at);
      return {
        passage,
        score: score + MEANING * Math.max(0, (similarity?.[passage.id] ?? 0) - 0.3),
        matched,
      };
    })
    .sort((a, b) => b.score - a.score);
}

function lexical(words: readonly string[], index: Index, at: number): { score: number; matched: string[] } {
  const passage = index.passages[at];
  if (!passage || words.length === 0) return { score: 0, matched: [] };
  let [sum, most] = [0, 0];
  const matched: string[] = [];
  for (const word of words) {
    const weight = rarity(word, index);
    most += weight;
    const count = occurrences(word, passage);
    if (count === 0) continue;
    matched.push(word);
    sum +=
      (weight * count * (K1 + 1)) /
      (count + K1 * (1 - B + (B * passage.length) / index.meanLength)) /
      (K1 + 1);
  }
  return { score: most > 0 ? (sum / most) * (1 + K1) : 0, matched };
}

/** A synonym counts for less than the word itself. */
function occurrences(word: string, { stems, meanings }: Indexed): number {
  const exact = stems.get(word) ?? 0;
  if (exact > 0) return exact;
  return meaningsOf(word).some((meaning) => meanings.has(meaning)) ? 0.6 : 0;
}

const UNSEEN = 0.7;

function rarity(word: string, { inHowMany, passages }: Index): number {
  const holders = inHowMany.get(word) ?? 0;
  // A word that no page uses cannot tell the passages apart: it only says that something may be missing.
  if (holders === 0) return UNSEEN;
  return Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5));
}

function indexPassages(passages: readonly Passage[]): Index {
  const inHowMany = new Map<string, number>();
  const indexed = passages.map(({ title, text }) => {
    const stems = new Map<string, number>();
    for (const stem of [...topicStems(title), ...topicStems(title), ...topicStems(text)])
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
    for (const stem of stems.keys()) inHowMany.set(stem, (inHowMany.get(stem) ?? 0) + 1);
    const meanings = new Set([...stems.keys()].flatMap((stem) => [...meaningsOf(stem)]));
    return { stems, meanings, length: [...stems.values()].reduce((sum, count) => sum + count, 0) };
  });
  const total = indexed.reduce((sum, { length }) => sum + length, 0);
  return { passages: indexed, inHowMany, meanLength: total / (indexed.length || 1) || 1 };
}
