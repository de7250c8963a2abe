import type { Span } from '../../shared/text.ts';
import { ABBREVIATIONS, TITLES } from '../words/abbreviations.ts';

/**
 * The text as the grammar sees it: lower case, straight quotes and plain spaces, with every character in its old place, so that
 * a position in `plain` is a position in `text`.
 */
export type Source = { text: string; plain: string };

export function sourceOf(text: string): Source {
  let plain = text.toLowerCase();
  // A few letters grow when lowered (İ); then each is lowered alone, or kept.
  if (plain.length !== text.length) plain = Array.from(text, sameLength).join('');
  plain = plain
    .replace(/[’‘‛´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
  return { text, plain };
}

function sameLength(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}

/** Where quotes, tokens, placeholders and brackets stand: nothing is split inside them. In order, without overlap. */
export function shelters(plain: string, span: Span): Span[] {
  const found: Span[] = [];
  const words = plain.slice(span[0], span[1]);
  // Most sentences shelter nothing, which one look at their marks tells.
  if (!OPENS_SHELTER.test(words)) return found;
  for (const match of words.matchAll(SHELTER)) {
    found.push([span[0] + match.index, span[0] + match.index + match[0].length]);
  }
  return found;
}

const OPENS_SHELTER = /["'([{]/;

/** Bounded, so that a text of nothing but brackets is read in one pass. */
const SHELTER =
  /\[\[[^\n[\]]{0,1000}\]\]|\{\{[^\n{}]{0,100}\}\}|"[^"\n]{0,1000}"|\([^()\n]{0,300}\)|\[[^[\]\n]{0,100}\]|(?<![\p{L}\p{N}])'[^'\n]{0,200}(?:'(?=\p{L})[^'\n]{0,200}){0,9}'(?![\p{L}\p{N}])/gu;

/** The place that holds `at`, by halving. */
export function shelterAt(places: readonly Span[], at: number): Span | null {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = places[middle] as Span;
    if (at < place[0]) high = middle - 1;
    else if (at >= place[1]) low = middle + 1;
    else return place;
  }
  return null;
}

export function isSheltered(places: readonly Span[], at: number): boolean {
  const place = shelterAt(places, at);
  return place !== null && at > place[0];
}

/** Sentences of a line, without the white space between them. */
export function sentencesOf(source: Source, line: Span): Span[] {
  const { plain, text } = source;
  const places = shelters(plain, line);
  const spans: Span[] = [];
  let from = line[0];
  /** The next of `places`: they come in order. */
  let ahead = 0;
  const stop = (to: number) => {
    const span = trimSpan(text, [from, to]);
    if (span[1] > span[0]) spans.push(span);
    from = to;
  };
  for (let at = line[0]; at < line[1]; at += 1) {
    const shelter = places[ahead];
    if (shelter && at === shelter[0]) {
      ahead += 1;
      if (endsWithin(plain, shelter) && startsAnew(text, shelter[1])) stop(shelter[1]);
      at = shelter[1] - 1;
      continue;
    }
    if (!isStop(plain.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < line[1] && /[.?!")\]]/.test(plain[end] ?? '')) end += 1;
    if (isEnd(source, at, end, line)) stop(end);
    at = end - 1;
  }
  stop(line[1]);
  return spans;
}

/** A full stop, a question mark or an exclamation mark. */
function isStop(code: number): boolean {
  return code === 46 || code === 63 || code === 33;
}

/** A quote that closes a sentence by itself: `"… drive it." Offer a tow`. */
function endsWithin(plain: string, [from, to]: Span): boolean {
  return plain[from] === '"' && /[.?!]\s*$/.test(plain.slice(from, to - 1));
}

/** What follows begins a sentence: a capital, a quote, a digit, a token. */
function startsAnew(text: string, at: number): boolean {
  return /^\s+(?:[\p{Lu}\p{N}"“[]|$)/u.test(text.slice(at, at + 4));
}

function isEnd({ plain, text }: Source, at: number, end: number, line: Span): boolean {
  if (end >= line[1]) return true;
  if (!/\s/.test(plain[end] ?? '')) return false;
  if (plain[at] !== '.') return true;
  // "confirm ... book ... done" is a list of clauses, not of sentences.
  if (end - at > 1 && plain[at + 1] === '.') return false;
  const word =
    /(?:^|[\s("[]|(?<!\p{L})')([\p{L}.]+)$/u.exec(plain.slice(Math.max(line[0], at - 14), at))?.[1] ?? '';
  // "No. 12" goes on; "yes or no." ends.
  if (word === 'no') return !/^\s+#?\d/.test(plain.slice(end, end + 4));
  if (TITLES.has(word)) return false;
  if (ABBREVIATIONS.has(word)) return /^\s+\p{Lu}/u.test(text.slice(end, end + 3));
  if (/^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(word)) return false;
  return true;
}

export function trimSpan(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return [start, end];
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code > 127 ? /\s/.test(text[at] ?? '') : false;
}
