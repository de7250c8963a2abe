import { searchText } from '../../shared/text.ts';
import { topicStems, wordsOf } from '../../shared/words.ts';
import type { Meaning } from '../scenario.ts';

/**
 * How alike two meanings are, 0 to 1: the words of their labels, and their type. Over `ALIKE` they are taken for the same thing, so
 * that a rewritten line (“callback number” for “best number to reach them”) asks for what the caller knows.
 */
export function likeness(a: Meaning, b: Meaning): number {
  // “Moving from” and “moving to” differ in words that tell nothing elsewhere.
  const words =
    searchText(a.label) === searchText(b.label)
      ? 1
      : 0.95 * overlap(tellingWords(a.label), tellingWords(b.label));
  if (a.type === b.type) return isLoose(a.type) ? words : 0.4 + 0.6 * words;
  return words * (related(a.type, b.type) ? 0.9 : 0.6);
}

export const ALIKE = 0.35;

export function likest<T extends Meaning>(what: Meaning, among: readonly T[]): T | undefined {
  const ranked = among.map((one) => ({ one, like: likeness(what, one) })).toSorted((a, b) => b.like - a.like);
  return (ranked[0]?.like ?? 0) >= ALIKE ? ranked[0]?.one : undefined;
}

/** Shared words: half by the shorter label (“number” in “callback number”), half by both, so that the very same label comes first. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length;
  if (shared === 0) return 0;
  return (shared / Math.min(a.length, b.length) + (2 * shared) / (a.length + b.length)) / 2;
}

/** How much of `wanted` is in `said`, by the words that carry meaning. */
export function coverage(wanted: string, said: string): number {
  const words = tellingWords(wanted);
  const heard = new Set([...topicStems(said), ...wordsOf(said)]);
  return words.length === 0 ? 1 : words.filter((word) => heard.has(word)).length / words.length;
}

/** “What it is about” has only words that tell nothing elsewhere: there they are all there is. */
function tellingWords(text: string): string[] {
  const stems = topicStems(text);
  return stems.length > 0 ? stems : wordsOf(text);
}

/** “the manager” and “Manager” are one person. */
export function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    wordsOf(name)
      .join(' ')
      .replace(/^(?:the|our|an?|el|la|los|las) /, '');
  return bare(a) === bare(b);
}

/** Of these there are many in a job, and their type says nothing about which. */
function isLoose(type: Meaning['type']): boolean {
  return type === 'text' || type === 'yes-no' || type === 'choice' || type === 'number';
}

const RELATED: readonly (readonly Meaning['type'][])[] = [
  ['date', 'time', 'date-time'],
  ['number', 'people', 'price'],
  ['text', 'choice'],
  ['text', 'person-name', 'address'],
];

function related(a: Meaning['type'], b: Meaning['type']): boolean {
  return RELATED.some((group) => group.includes(a) && group.includes(b));
}
