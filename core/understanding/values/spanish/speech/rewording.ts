import { type Replacement, rewrite, type Spoken } from '../../spoken.ts';

/** A Spanish text on its way into words that the readers of values know; each change keeps the way back to what was said. */
export function asSaid(text: string): Spoken {
  return { text, origin: (from, to) => [from, to] };
}

type By = string | ((match: RegExpExecArray) => string | null);

/** Replaces what matches; `null` leaves a match as it is. */
export function reworded(spoken: Spoken, pattern: RegExp, by: By): Spoken {
  const replacements: Replacement[] = [];
  for (const match of spoken.text.matchAll(pattern)) {
    const text = typeof by === 'string' ? by : by(match);
    if (text !== null && match[0] !== '')
      replacements.push({ span: [match.index, match.index + match[0].length], text });
  }
  return replaced(spoken, replacements);
}

/** `replacements` in order and without overlaps, as `rewrite` wants them. */
export function replaced(spoken: Spoken, replacements: readonly Replacement[]): Spoken {
  if (replacements.length === 0) return spoken;
  const next = rewrite(spoken.text, replacements);
  return { text: next.text, origin: (from, to) => spoken.origin(...next.origin(from, to)) };
}

const ACCENTED: Record<string, string> = { a: 'aá', e: 'eé', i: 'ií', o: 'oó', u: 'uúü' };

/**
 * Whole words, in any case, with or without their accents, since recognisers and hasty fingers leave them out. `pattern` is written
 * without accents.
 */
export function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${eitherWay(pattern)})(?![\\p{L}\\d])`, 'giu');
}

/** A pattern for words with or without their accents. */
export function eitherWay(pattern: string): string {
  return pattern.replace(/\(\?<\w+>|\[[^\]]*\]|[aeiou]/g, (part) => {
    if (part.startsWith('(')) return part;
    const letters = part.replace(/[aeiou]/g, (vowel) => ACCENTED[vowel] ?? vowel);
    return part.startsWith('[') ? letters : `[${letters}]`;
  });
}

/** Without accents, place for place; "ñ" becomes "n" too. */
export function withoutAccents(text: string): string {
  return text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  });
}
