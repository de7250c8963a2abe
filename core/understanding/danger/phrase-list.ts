import { neededWords } from './phrase-words.ts';
import { neededParts, phrasePattern } from './phrases.ts';

/** A phrase as it is listened for: its pattern is compiled when its words are first heard together. */
type Listened = { parts: readonly number[]; pattern: () => RegExp };

/** Of each word, and of each beginning of a word, the parts of phrases that it fills. */
const byWord = new Map<string, number[]>();
const byBeginning = new Map<string, number[]>();
const partIds = new Map<string, number>();

/** Phrases of danger in the order in which they are tried. Both functions take texts as `normalWords` writes them. */
export class PhraseList {
  readonly #phrases: readonly Listened[];

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases.map(listened);
  }

  /** The patterns whose words are all there. No other can match, so that most of what is said costs a look at its words. */
  among(heard: Heard): RegExp[] {
    const found: RegExp[] = [];
    for (const { parts, pattern } of this.#phrases) if (allIn(parts, heard)) found.push(pattern());
    return found;
  }

  mayHold(heard: Heard): boolean {
    return this.#phrases.some(({ parts }) => allIn(parts, heard));
  }
}

function allIn(parts: readonly number[], heard: Heard): boolean {
  for (const part of parts) if (!heard.has(part)) return false;
  return true;
}

/** The parts of phrases that a text may hold. */
export type Heard = ReadonlySet<number>;

export function partsHeard(text: string): Heard {
  const heard = new Set<number>();
  for (const word of text.split(' ')) {
    for (const part of byWord.get(word) ?? []) heard.add(part);
    for (let end = 1; end <= word.length; end += 1)
      for (const part of byBeginning.get(word.slice(0, end)) ?? []) heard.add(part);
  }
  return heard;
}

/** Every match of any of the patterns, as if they were one with alternatives: the earliest, of two at one place the first, none inside another. */
export function* matchesOf(
  text: string,
  patterns: readonly RegExp[],
): Generator<{ from: number; to: number }> {
  let at = 0;
  for (;;) {
    let first: RegExpExecArray | null = null;
    for (const pattern of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match && (first === null || match.index < first.index)) first = match;
    }
    if (!first) return;
    at = first.index + first[0].length;
    yield { from: first.index, to: at };
  }
}

function listened(phrase: string): Listened {
  let compiled: RegExp | null = null;
  return {
    parts: neededParts(phrase)
      .map(partId)
      .filter((part) => part >= 0),
    pattern: () => {
      compiled ??= phrasePattern(phrase);
      return compiled;
    },
  };
}

/** Phrases share their parts, such as the words for a person; -1 for a part that any word may fill. */
function partId(pattern: string): number {
  const known = partIds.get(pattern);
  if (known !== undefined) return known;
  const needed = neededWords(pattern);
  const id = needed ? partIds.size : -1;
  partIds.set(pattern, id);
  for (const { word, open } of needed ?? []) {
    const index = open ? byBeginning : byWord;
    index.set(word, [...(index.get(word) ?? []), id]);
  }
  return id;
}
