import { topicStems } from '../shared/words.ts';
import type { Passage } from './page.ts';
import { type PassageSimilarity, type RankedPassage, rank } from './rank.ts';

export type Answer = { passage: Passage; text: string; score: number };

/** The best passage covers about half of what the question is about, by words or by meaning. */
const LEAST_SCORE = 0.42;
/** Without a shared topic word only a passage that means nearly the same is an answer. */
const NEARLY_THE_SAME = 0.62;
/** An answer is said, not read: two sentences, and no more than a breath. */
const MOST_SENTENCES = 2;
const MOST_CHARACTERS = 260;

/**
 * One or two spoken sentences from the pages, or null: "I don't know". Two tests, since a score alone cannot tell "not in
 * Knowledge" from "in Knowledge": the score, and the presence of a topic word of the question (or a like meaning) in the passage.
 */
export function answerFrom(
  question: string,
  passages: readonly Passage[],
  similarity?: PassageSimilarity,
): Answer | null {
  const [best] = rank(question, passages, similarity);
  if (!best || best.score < LEAST_SCORE || !aboutIt(question, best, similarity)) return null;
  const text = spokenAnswer(question, best);
  return text ? { passage: best.passage, text, score: Math.min(1, best.score) } : null;
}

function aboutIt(
  question: string,
  { passage, matched }: RankedPassage,
  similarity: PassageSimilarity | undefined,
): boolean {
  const topics = topicStems(question);
  if (topics.length === 0) return false;
  if ((similarity?.[passage.id] ?? 0) >= NEARLY_THE_SAME) return true;
  return matched.length / topics.length >= (similarity ? 0.34 : 0.5);
}

/** The sentence that says most of what was asked, and the one after it while they fit. */
function spokenAnswer(question: string, { passage }: RankedPassage): string {
  const sentences = sentencesOf(passage.text);
  const asked = new Set(topicStems(question));
  const scores = sentences.map((sentence) => topicStems(sentence).filter((stem) => asked.has(stem)).length);
  const from = scores.indexOf(Math.max(0, ...scores));
  let text = '';
  for (const sentence of sentences.slice(Math.max(0, from), Math.max(0, from) + MOST_SENTENCES)) {
    if (text && text.length + sentence.length > MOST_CHARACTERS) break;
    text = text ? `${text} ${sentence}` : sentence;
  }
  return text;
}

/** Sentences that answer: list marks are dropped, and a question that heads its answer ("Do you have parking?") is left out. */
function sentencesOf(text: string): string[] {
  const clean = text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/gm, '').replace(/^(?:q|a|question|answer):\s*/gim, '');
  return clean
    .split(/\n+/)
    .flatMap((line) => line.match(/(?:[^.!?]|\.(?=\S))+[.!?]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !sentence.endsWith('?'))
    .map((sentence) => (/[.!]$/.test(sentence) ? sentence : `${sentence}.`));
}
