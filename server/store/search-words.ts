import { wordsOf } from '../../core/shared/words.ts';

/** Longer words are cut, on both sides alike, so that no text breaks a database's index. */
const LONGEST = 40;

/** Each word once, in the form in which both databases compare them. */
export function searchWords(text: string): string[] {
  return [...new Set(wordsOf(text).map((word) => [...word].slice(0, LONGEST).join('')))];
}

/** What a list's `search_text` column holds: every word behind a blank, so that `% word%` finds the beginnings of words. */
export function searchColumn(...texts: string[]): string {
  return ` ${searchWords(texts.join(' ')).join(' ')}`;
}

/** One LIKE pattern per word asked for. Words hold letters and digits only, so that nothing in them needs an escape. */
export function searchPatterns(query: string | undefined): string[] {
  return searchWords(query ?? '').map((word) => `% ${word}%`);
}
