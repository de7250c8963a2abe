import { isKnown } from './known.ts';
import type { Passage } from './page.ts';
import { partsOf } from './passage-index.ts';
import { type PassageSimilarity, rank } from './rank.ts';
import { holdsWanted, questionIn, subjectOf, wantedBy } from './words/question.ts';
import { sentencesOf } from './words/sentences.ts';
import { sensesOf, termsOf } from './words/terms.ts';

/** `score` says how well the passage fits, 0 to 1. */
export type Answer = { passage: Passage; text: string; score: number };

/** An answer is said, not read: two sentences, and no more than a breath. */
const MOST_CHARACTERS = 260;

/** One or two sentences from the pages, word for word, or null: "I don't know". */
export function answerFrom(
  question: string,
  passages: readonly Passage[],
  similarity?: PassageSimilarity,
): Answer | null {
  const ranked = rank(question, passages, similarity);
  const [best] = ranked;
  if (!best || !isKnown(ranked)) return null;
  const text = spokenAnswer(question, best.passage);
  return text ? { passage: best.passage, text, score: Math.max(0, Math.min(1, best.score)) } : null;
}

/**
 * The sentence that says most of what was asked, and with it the one that belongs to it: what it leans on ("Otherwise a fee
 * applies"), else a yes or a no that opens the passage, else the one after.
 */
export function spokenAnswer(question: string, passage: Passage): string {
  const sentences = sentencesOf(partsOf(passage).body);
  const values = worthOf(question, sentences);
  const best = values.indexOf(Math.max(...values));
  const chosen = [best];
  for (const other of [leansOn(sentences, best), opening(sentences, best), best + 1]) {
    const beside = other === null ? undefined : sentences[other];
    if (other === null || beside === undefined || chosen.length > 1) continue;
    if ((sentences[best] ?? '').length + beside.length < MOST_CHARACTERS) chosen.push(other);
  }
  return chosen
    .sort((a, b) => a - b)
    .map((at) => sentences[at] ?? '')
    .join(' ');
}

function leansOn(sentences: readonly string[], best: number): number | null {
  const leans = /^(?:it|they|this|that|these|those|otherwise|after that|then|else|so|but|longer|más|eso)\b/i;
  return best > 0 && leans.test(sentences[best] ?? '') ? best - 1 : null;
}

/** "Yes, …" or "No …" at the head of the passage answers whatever follows. */
function opening(sentences: readonly string[], best: number): number | null {
  return best > 0 && /^(?:yes|no|none|not|sí)\b/i.test(sentences[0] ?? '') ? 0 : null;
}

/** For each sentence how much of the question it takes up; the value that was asked for counts like a word. */
function worthOf(question: string, sentences: readonly string[]): number[] {
  const asked = questionIn(question);
  const wanted = wantedBy(asked);
  const words = new Set(termsOf(subjectOf(asked)));
  return sentences.map((sentence) => {
    const terms = new Set(termsOf(sentence));
    const senses = new Set([...terms].flatMap(sensesOf));
    let worth = holdsWanted(wanted, sentence) ? 0.75 : 0;
    for (const word of words) {
      if (terms.has(word)) worth += 1;
      else if (sensesOf(word).some((sense) => senses.has(sense))) worth += 0.5;
    }
    return worth;
  });
}
