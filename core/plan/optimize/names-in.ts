import type { Span } from '../../shared/text.ts';

const CAPITALISED =
  /(?<![\p{L}\p{N}@/])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’&.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
/** Where a sentence begins, so that a capital says nothing. */
const BEGINS = /(?:^|[\n.?!:;•*|>–—→-]|[-=]>|["“”«»()[\]])\s*(?:\d+(?:\.\d+)*[.)]?\s+|[a-zA-Z][.)]\s+)?$/;
const PRONOUNS: ReadonlySet<string> = new Set([
  'I',
  'I’m',
  "I'm",
  'I’ll',
  "I'll",
  'I’ve',
  "I've",
  'OK',
  'AI',
]);

/**
 * Words with a capital where none is called for: "Ms. Finch", "Front Desk", "AAA". The first word of a sentence counts only if it
 * is a title, written in capitals, or a name elsewhere in the text.
 */
export function namesIn(text: string): Span[] {
  const words = [...text.matchAll(CAPITALISED)].map((match) => ({
    word: match[0],
    span: [match.index, match.index + match[0].length] as Span,
    begins: beginsAt(text.slice(Math.max(0, match.index - 12), match.index)),
  }));
  const names = new Set(
    words.filter(({ word, begins }) => !begins && !PRONOUNS.has(word)).map(({ word }) => word),
  );
  return words
    .filter(({ word }) => names.has(word) || isTitle(word) || isCapitals(word))
    .map(({ span }) => span);
}

/** Whether a sentence begins behind these words; a title with its full stop ends none. */
function beginsAt(before: string): boolean {
  return BEGINS.test(before) && !/(?<!\p{L})(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sra?|St)\.\s+$/u.test(before);
}

function isTitle(word: string): boolean {
  return /^(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sra?)$/.test(word);
}

function isCapitals(word: string): boolean {
  return word.length > 1 && !PRONOUNS.has(word) && word === word.toUpperCase() && /\p{L}.*\p{L}/u.test(word);
}
