import type { Span } from '../../shared/text.ts';

/** A text rewritten for a reader ("half past three" → "half past 3"), that still knows where each part was said. */
export type Spoken = {
  text: string;
  /** The caller's own words behind a stretch of the rewritten text. */
  origin(from: number, to: number): Span;
};

export type Replacement = { span: Span; text: string };

/** Replaces stretches (in order, not overlapping) and keeps the way back to the original. */
export function rewrite(original: string, replacements: readonly Replacement[]): Spoken {
  const pieces: { from: number; to: number; source: Span }[] = [];
  let text = '';
  let at = 0;
  const add = (piece: string, source: Span) => {
    if (piece !== '') pieces.push({ from: text.length, to: text.length + piece.length, source });
    text += piece;
  };
  for (const { span, text: by } of replacements) {
    add(original.slice(at, span[0]), [at, span[0]]);
    add(by, span);
    at = span[1];
  }
  add(original.slice(at), [at, original.length]);
  const place = (index: number, end: boolean): number => {
    const piece = pieces.find((p) =>
      end ? index > p.from && index <= p.to : index >= p.from && index < p.to,
    );
    if (!piece) return end ? 0 : original.length;
    const [from, to] = piece.source;
    const same =
      to - from === piece.to - piece.from && original.slice(from, to) === text.slice(piece.from, piece.to);
    return same ? from + index - piece.from : end ? to : from;
  };
  return { text, origin: (from, to) => [place(from, false), place(to, true)] };
}

export type Word = { text: string; from: number; to: number };

/** Words (letters with inner apostrophes) and digit runs, lower-case, straight apostrophes, with their places. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+/gu)) {
    words.push({
      text: match[0].toLowerCase().replaceAll('’', "'"),
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return words;
}

/** The span without white space and punctuation at its ends. */
export function trimSpan(text: string, [from, to]: Span): Span {
  let a = from;
  let b = to;
  while (a < b && /[\s,.;:!?¿¡"“”()-]/.test(text.charAt(a))) a += 1;
  while (b > a && /[\s,.;:!?"“”()-]/.test(text.charAt(b - 1))) b -= 1;
  return [a, b];
}

/** Findings in order of place; where two overlap, the longer one stays. */
export function withoutOverlaps<T extends { from: number; to: number }>(all: readonly T[]): T[] {
  const kept: T[] = [];
  for (const found of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (!last || found.from >= last.to) kept.push(found);
    else if (found.to - found.from > last.to - last.from) kept[kept.length - 1] = found;
  }
  return kept;
}
