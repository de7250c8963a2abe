import { isKnown } from './known.ts';
import type { Passage } from './page.ts';
import { partsOf } from './passage-index.ts';
import { type PassageSimilarity, rank } from './rank.ts';
import { holdsWanted, questionIn, subjectOf, wantedBy } from './words/question.ts';
import { type Sentence, sentencesOf } from './words/sentences.ts';
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
 * applies"), else a yes or a no that opens the passage, else the one after. The next item of a list belongs only to a question
 * that asks for it too.
 */
export function spokenAnswer(question: string, passage: Passage): string {
  const sentences = sentencesOf(partsOf(passage).body);
  const values = worthOf(question, sentences);
  const best = values.indexOf(Math.max(...values));
  const besides = [leansOn(sentences, best), opening(sentences, best), after(sentences, best, values)];
  const beside = besides.find((at) => at !== null && fits(sentences, best, at));
  return [best, ...(beside == null ? [] : [beside])]
    .sort((a, b) => a - b)
    .map((at) => sentences[at]?.text ?? '')
    .join(' ');
}

function fits(sentences: readonly Sentence[], best: number, beside: number): boolean {
  const [a, b] = [sentences[best], sentences[beside]];
  return a !== undefined && b !== undefined && a.text.length + b.text.length < MOST_CHARACTERS;
}

function leansOn(sentences: readonly Sentence[], best: number): number | null {
  const leans = /^(?:it|they|this|that|these|those|otherwise|after that|then|else|so|but|longer|más|eso)\b/i;
  return best > 0 && leans.test(sentences[best]?.text ?? '') ? best - 1 : null;
}

/** "Yes, …" or "No …" at the head of the passage answers whatever follows. */
function opening(sentences: readonly Sentence[], best: number): number | null {
  return best > 0 && /^(?:yes|no|none|not|sí)\b/i.test(sentences[0]?.text ?? '') ? 0 : null;
}

function after(sentences: readonly Sentence[], best: number, values: readonly number[]): number | null {
  const sameLine = sentences[best + 1]?.line === sentences[best]?.line;
  return sameLine || (values[best + 1] ?? 0) > 0 ? best + 1 : null;
}

/** For each sentence how much of the question it takes up; the value that was asked for counts like a word. */
function worthOf(question: string, sentences: readonly Sentence[]): number[] {
  const asked = questionIn(question);
  const wanted = wantedBy(asked);
  const words = new Set(termsOf(subjectOf(asked)));
  return sentences.map(({ text }) => {
    const terms = new Set(termsOf(text));
    const senses = new Set([...terms].flatMap(sensesOf));
    let worth = holdsWanted(wanted, text) ? 0.75 : 0;
    for (const word of words) {
      if (terms.has(word)) worth += 1;
      else if (sensesOf(word).some((sense) => senses.has(sense))) worth += 0.5;
    }
    return worth;
  });
}
