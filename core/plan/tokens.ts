import type { Span } from '../shared/text.ts';

/** What may stand between `[[` and `]]`. */
export const TOKEN_NAMES = [
  'transfer-call',
  'send-text',
  'call-webhook',
  'take-message',
  'end-call',
] as const;
export type TokenName = (typeof TOKEN_NAMES)[number];

/** `[[name "value" key="value"]]`; `raw` is what stood in the text, byte for byte. */
export type Token = {
  span: Span;
  raw: string;
  name: string;
  /** The quoted words directly behind the name. */
  value: string | null;
  args: Record<string, string>;
};

/** A place where a token was begun and not finished, e.g. `[[transfer-call to="Front`. */
export type BrokenToken = { span: Span; raw: string };

export type TokenPiece = ({ type: 'token' } & Token) | ({ type: 'broken' } & BrokenToken);

const NAME = /\s*([a-z][a-z0-9-]*)/iy;
const VALUE = /\s*(?:"([^"\n]*)"|“([^”\n]*)”)/y;
const ARG = /\s+([a-z][a-z0-9_-]*)\s*=\s*(?:"([^"\n]*)"|“([^”\n]*)”)/iy;
const CLOSE = /\s*\]\]/y;

/** Every token of the text, whole or half-written, in order. Never throws. */
export function tokensIn(text: string): TokenPiece[] {
  const pieces: TokenPiece[] = [];
  let at = text.indexOf('[[');
  while (at >= 0) {
    const piece = tokenAt(text, at);
    pieces.push(piece);
    at = text.indexOf('[[', piece.span[1]);
  }
  return pieces;
}

function tokenAt(text: string, from: number): TokenPiece {
  let at = from + 2;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const name = take(NAME)?.[1]?.toLowerCase() ?? '';
  const quoted = name ? take(VALUE) : null;
  const args: Record<string, string> = {};
  for (let arg = take(ARG); arg; arg = take(ARG)) args[arg[1] ?? ''] = arg[2] ?? arg[3] ?? '';
  if (!name || !take(CLOSE)) return broken(text, from);
  const value = quoted ? (quoted[1] ?? quoted[2] ?? '') : null;
  return { type: 'token', span: [from, at], raw: text.slice(from, at), name, value, args };
}

/** A half-written token ends at its `]]`, at the next `[[` or at the end of its line, whichever comes first. */
function broken(text: string, from: number): TokenPiece {
  const line = text.indexOf('\n', from);
  let to = line < 0 ? text.length : line;
  const close = text.indexOf(']]', from + 2);
  if (close >= 0 && close + 2 < to) to = close + 2;
  const next = text.indexOf('[[', from + 2);
  if (next >= 0 && next < to) to = next;
  return { type: 'broken', span: [from, to], raw: text.slice(from, to) };
}

/** Writes a token as an author would. Quotes and line breaks cannot stand in a value, so they become ' and a space. */
export function printToken(token: Pick<Token, 'name' | 'value' | 'args'>): string {
  const clean = (value: string) => value.replaceAll('"', "'").replace(/\s*\n\s*/g, ' ');
  const value = token.value === null ? '' : ` "${clean(token.value)}"`;
  const args = Object.entries(token.args).map(([key, arg]) => ` ${key}="${clean(arg)}"`);
  return `[[${token.name}${value}${args.join('')}]]`;
}

export function isTokenName(name: string): name is TokenName {
  return (TOKEN_NAMES as readonly string[]).includes(name);
}

/** `{{caller.number}}`, `{{fields.callback_number}}`, `{{business.name}}`, `{{blank.link}}`. */
export type Placeholder = { span: Span; path: string };

export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(/\{\{\s*([a-z_]+(?:\.[a-z0-9_]+)*)\s*\}\}/gi)) {
    found.push({ span: [match.index, match.index + match[0].length], path: (match[1] ?? '').toLowerCase() });
  }
  return found;
}

/**
 * The text action that says what plain words ask for: “text them LINK”. What is sent is what stands in quotes, or the one link; without
 * either nobody knows what to send: null.
 */
export function textToken(words: string): string | null {
  const quotes = words.match(/"[^"\n]+"|“[^”\n]+”/g) ?? [];
  if (quotes.length === 1) return `[[send-text ${quotes[0]}]]`;
  const links = words.match(/https?:\/\/[^\s"“”<>()[\]]+/g) ?? [];
  const link = links[0]?.replace(/[.,;:?!]+$/, '');
  return quotes.length === 0 && links.length === 1 && link ? `[[send-text "${link}"]]` : null;
}
