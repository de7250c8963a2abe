import type { Span } from '../../shared/text.ts';
import { linesOf } from '../text/lines.ts';
import { placeholdersIn, tokensIn } from '../tokens.ts';
import { namesIn } from './names-in.ts';

export type LiteralKind = 'token' | 'placeholder' | 'quote' | 'link' | 'email' | 'number' | 'name';

/** What no rewrite may alter: its very bytes, and where they stand. */
export type Literal = { kind: LiteralKind; text: string; span: Span };

const QUOTES = /"[^"\n]+"|“[^”\n]+”|«[^»\n]+»/g;
const LINKS = /\b(?:https?:\/\/|www\.)[^\s"“”«»<>()[\]]+/gi;
const EMAILS = /[^\s"“”«»<>()[\],;:]+@[^\s"“”«»<>()[\],;:]*/g;
/** "312 555 0199", "+1 (312) 555-0199": digits that are one number however they are set apart. */
const PHONES = /\+?\(?\d[\d ().-]{5,}\d/g;
const NUMBERS = /[^\s"“”«»()[\]{},;:?!]*\d(?:[^\s"“”«»()[\]{};?!]*[^\s"“”«»()[\]{},.;:?!])?/g;

/**
 * Every literal of a text, in order: tokens, placeholders, quoted lines, links, e-mail addresses, numbers and names. What stands
 * inside another one is part of it, and the number of a numbered line is its marker and no literal.
 */
export function literalsOf(text: string): Literal[] {
  const found: Literal[] = [];
  const taken = new Uint8Array(text.length);
  const take = (kind: LiteralKind, span: Span) => {
    if (span[1] <= span[0] || taken.subarray(span[0], span[1]).includes(1)) return;
    taken.fill(1, span[0], span[1]);
    found.push({ kind, text: text.slice(span[0], span[1]), span });
  };
  for (const { span } of tokensIn(text)) take('token', span);
  for (const { span } of placeholdersIn(text)) take('placeholder', span);
  for (const { whole, span, marker } of linesOf(text))
    if (marker === 'number') taken.fill(1, whole[0], span[0]);
  takeAll(text, QUOTES, 'quote', take);
  takeAll(text, LINKS, 'link', take);
  takeAll(text, EMAILS, 'email', take);
  takeAll(text, PHONES, 'number', take);
  takeAll(text, NUMBERS, 'number', take);
  for (const span of namesIn(text)) take('name', span);
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function takeAll(
  text: string,
  pattern: RegExp,
  kind: LiteralKind,
  take: (kind: LiteralKind, span: Span) => void,
): void {
  for (const match of text.matchAll(pattern)) {
    const raw = kind === 'link' || kind === 'email' ? match[0].replace(/[.,;:?!]+$/, '') : match[0];
    take(kind, [match.index, match.index + raw.length]);
  }
}

/** Literals of `before` that `after` holds less often, each named once. */
export function lostLiterals(before: string, after: string): Literal[] {
  return missingFrom(literalsOf(before), before, after);
}

/** What the author has said elsewhere: names of destinations and webhooks, the job's own description. */
export type Known = { names: readonly string[] };

/** Tokens that name nothing: any rewrite may set them. */
const PLAIN_TOKENS: ReadonlySet<string> = new Set(['take-message', 'end-call']);
/** A word of the product, not of the business. */
const OWN_NAMES: ReadonlySet<string> = new Set(['Knowledge']);

/** Literals of `after` that neither `before` nor the workspace holds: a rewrite may bring in none. */
export function inventedLiterals(before: string, after: string, known: Known = { names: [] }): Literal[] {
  const said = (words: string) =>
    countOf(words, before) > 0 || known.names.some((name) => name === words || countOf(words, name) > 0);
  return literalsOf(after).filter(({ kind, text }) => {
    if (said(text) || OWN_NAMES.has(text)) return false;
    if (kind !== 'token') return true;
    const [token] = tokensIn(text);
    if (token?.type !== 'token') return true;
    const values = [...(token.value === null ? [] : [token.value]), ...Object.values(token.args)];
    if (values.length === 0) return !PLAIN_TOKENS.has(token.name);
    return values.some((value) => !said(value));
  });
}

function missingFrom(literals: readonly Literal[], before: string, after: string): Literal[] {
  const seen = new Set<string>();
  return literals.filter(({ text }) => {
    if (seen.has(text)) return false;
    seen.add(text);
    return countOf(text, after) < countOf(text, before);
  });
}

/** How often the words stand in the text as words of their own: "5" does not stand in "15" or "5.50". */
function countOf(words: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!runsOn(words[0], text, at - 1, -1) && !runsOn(words.at(-1), text, at + words.length, 1)) count += 1;
  }
  return count;
}

const LETTER = /[\p{L}\p{N}]/u;

function runsOn(edge: string | undefined, text: string, at: number, step: 1 | -1): boolean {
  const next = text[at];
  if (edge === undefined || next === undefined || !LETTER.test(edge)) return false;
  if (LETTER.test(next)) return true;
  return /\d/.test(edge) && /[.,:/]/.test(next) && /\d/.test(text[at + step] ?? '');
}
