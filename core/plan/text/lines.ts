import type { Span } from '../../shared/text.ts';

/** A line of the instructions with its list marker taken off, and the lines that stand under it. */
export type Line = {
  /** What the line says, without marker, ornament and outer white space. Empty for a lone marker. */
  span: Span;
  /** The whole line without its outer white space. */
  whole: Span;
  indent: number;
  marker: 'none' | 'bullet' | 'number' | 'letter' | 'heading';
  /** How deep the marker itself says the line stands: 1 for "3.", 2 for "3.1". */
  depth: number;
  /** The label of a numbered step, so that "go back to step 3" finds it. */
  number: string | null;
  /** An empty line stands before it. */
  apart: boolean;
  children: Line[];
};

const MARKERS: { pattern: RegExp; marker: Line['marker'] }[] = [
  { pattern: /^#{1,6}\s+/, marker: 'heading' },
  { pattern: /^(?:step|paso)\s+([\p{L}\d]+)\s*[.:)–—-]+\s*/iu, marker: 'number' },
  { pattern: /^\(?(\d{1,2}(?:\.\d{1,2})+)[.):]?\s+/, marker: 'number' },
  { pattern: /^\(?(\d{1,3})(?:[.):]\s*(?=\D)|[.)]\s+|\s[-–—]\s+)/, marker: 'number' },
  { pattern: /^(?:\[[ xX]?\]|[-–—*•▪◦‣·●○>]\s*\[[ xX]?\])\s*/, marker: 'bullet' },
  { pattern: /^(?:[•▪◦‣·●○>]|[-–—](?![->])|\*(?!\*))\s*(?=\S)/, marker: 'bullet' },
  { pattern: /^q(?:uestion)?\s?\d{0,2}\s*[:.)]\s+/i, marker: 'bullet' },
  { pattern: /^\|\s*/, marker: 'bullet' },
  { pattern: /^\(?([a-hj-z]|i{1,3}|iv|vi{0,3})[.)]\s+/i, marker: 'letter' },
];

/** Decoration that says nothing: "!! If the animal …", "**Collect**", "📞 Ask …". */
const ORNAMENT = /^(?:(?:!{1,3}|\*\*|__|(?:(?!\d)\p{Extended_Pictographic}\uFE0F?)+)\s*)+/u;

/** Splits a text into lines with their markers, in order, flat. Blank lines are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line: Line | null = isTableFrame(text, from, to, end) ? null : readLine(text, from, to, apart);
    if (line) lines.push(line);
    apart = !line;
    from = to + 1;
  }
  return lines;
}

/** The head of a table and the rule under it ask nothing; they stay as background. */
function isTableFrame(text: string, from: number, to: number, end: number): boolean {
  if (!/^\s*\|/.test(text.slice(from, to))) return false;
  const rule = /^[\s|:-]+$/;
  if (rule.test(text.slice(from, to))) return true;
  const next = end < 0 ? '' : text.slice(end + 1, (text.indexOf('\n', end + 1) + 1 || text.length + 1) - 1);
  return next.includes('-') && next.includes('|') && rule.test(next);
}

function readLine(text: string, from: number, to: number, apart: boolean): Line | null {
  const raw = text.slice(from, to);
  const body = raw.trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(body)) return null;
  const start = from + raw.indexOf(body);
  const whole: Span = [start, start + body.length];
  const indent = columns(raw.slice(0, start - from));
  let { rest, marker, number } = takeMarker(body);
  if (!/[\p{L}\p{N}]/u.test(rest)) rest = body;
  const ornament = ORNAMENT.exec(rest)?.[0];
  if (ornament && ornament.length < rest.length) rest = rest.slice(ornament.length);
  const skipped = body.length - rest.length;
  const trimmed = rest.replace(/\s*(?:\*\*|\|)$/, '');
  const depth = number ? number.split('.').length : 1;
  const span: Span = [start + skipped, start + skipped + trimmed.length];
  return { span, whole, indent, marker, depth, number, apart, children: [] };
}

function takeMarker(body: string): { rest: string; marker: Line['marker']; number: string | null } {
  for (const { pattern, marker } of MARKERS) {
    const match = pattern.exec(body);
    if (match) return { rest: body.slice(match[0].length), marker, number: ordinal(match[1]) };
  }
  return { rest: body, marker: 'none', number: null };
}

const ORDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "one" → "1"; letters keep themselves. */
function ordinal(label: string | undefined): string | null {
  if (!label) return null;
  const at = ORDINALS.indexOf(label.toLowerCase());
  return at < 0 ? label.toLowerCase() : String(at + 1);
}

function columns(white: string): number {
  let column = 0;
  for (const char of white) column += char === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** True when the line waits for what follows it: "Otherwise:", "THEN get", "If move" (the last is judged by the caller). */
export function opensBlock(text: string, line: Line): boolean {
  return /[:→]$|(?:->|=>)$/.test(text.slice(line.span[0], line.span[1]));
}

/**
 * Hangs each line under the line it belongs to: deeper indentation, "3.1" under "3.", "a." under "3.", and a bullet under the
 * plain line before it that opens a block ("Collect:" then bullets in the same column). `opens` says which plain lines do.
 */
export function nest(lines: readonly Line[], opens: (line: Line) => boolean): Line[] {
  const roots: Line[] = [];
  const path: Line[] = [];
  for (const line of lines) {
    while (path.length > 0 && !belongsUnder(line, path[path.length - 1] as Line, opens)) path.pop();
    (path[path.length - 1]?.children ?? roots).push(line);
    path.push(line);
  }
  return roots;
}

function belongsUnder(line: Line, above: Line, opens: (line: Line) => boolean): boolean {
  if (above.marker === 'heading' || line.marker === 'heading') return false;
  if (line.indent > above.indent + 1) return true;
  if (line.indent < above.indent) return false;
  if (line.marker === 'number' && above.marker === 'number') return line.depth > above.depth;
  if (line.marker === 'letter' && above.marker === 'number') return true;
  const itemUnderPlain = above.marker === 'none' && line.marker !== 'none';
  const bulletUnderNumber = above.marker === 'number' && line.marker === 'bullet';
  return (itemUnderPlain || bulletUnderNumber) && opens(above) && !line.apart;
}
