import { RULES } from './window/prefix.ts';

/** So many words in a row are shared with the window by no chance. */
const RUN = 6;
/** From so many on, words wait to see how they go on. */
const BEGINS = 3;

/** What a model was told and must not tell, as plain words: how it is to answer, and what the author forbids. */
export function guarded(forbidden: readonly string[]): string {
  return ` ${[RULES, ...forbidden].map((text) => wordsIn(text).join(' ')).join(' | ')} `;
}

/** Whether a sentence reads out a stretch of what is guarded. */
export function leaks(sentence: string, guard: string): boolean {
  const words = wordsIn(sentence);
  return words.some(
    (_, at) => at + RUN <= words.length && guard.includes(` ${words.slice(at, at + RUN).join(' ')} `),
  );
}

/** Where in `pending`, words of a sentence that has `begun`, a stretch stands that may become a leak; their length where none does. */
export function couldLeakFrom(begun: string, pending: string, guard: string): number {
  const found = [...(begun + pending).matchAll(WORD)];
  for (let at = 0; at + BEGINS <= found.length; at += 1) {
    const rest = found.slice(at, at + RUN).map(([word]) => word.toLowerCase());
    // The last word may be unfinished: no space after it.
    if (guard.includes(` ${rest.join(' ')}`) && (rest.length === RUN || at + rest.length === found.length))
      return Math.max(0, (found[at]?.index ?? 0) - begun.length);
  }
  return pending.length;
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsIn(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
}
