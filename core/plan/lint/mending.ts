import type { Fix } from '../../shared/problem.ts';
import { lineAt, type Span } from '../../shared/text.ts';
import type { Linted } from './rule.ts';

/** Marks that may close a sentence behind its last word, and what may stand between a token and its full stop. */
const CLOSES = /^[)\]”"'’*]*[.?!]*[)”"'’*]*/;

/** Adds a sentence right behind what stands at `span`; null in the middle of a sentence and in tables. */
export function sentenceAfter(
  { text }: Pick<Linted, 'text'>,
  span: Span,
  label: string,
  words: string,
): Fix | null {
  const [from, to] = lineAt(text, span[1]);
  if (/^\s*\|/.test(text.slice(from, to))) return null;
  const at = span[1] + (CLOSES.exec(text.slice(span[1], to))?.[0].length ?? 0);
  const ended = /[.?!][)”"'’*]*$/.test(text.slice(Math.max(from, at - 4), at));
  const rest = text.slice(at, to);
  if (rest.trim() !== '' && !(ended && /^\s/.test(rest))) return null;
  const token = text.slice(from, at).endsWith(']]');
  return { label, span: [at, at], text: `${ended || token ? '' : '.'} ${words}` };
}

/** Adds a paragraph of one line at the end. */
export function lineAtEnd({ text }: Pick<Linted, 'text'>, label: string, words: string): Fix {
  const end = text.trimEnd().length;
  return { label, span: [end, end], text: `${end === 0 ? '' : '\n\n'}${words}` };
}

/** Takes a whole sentence out, and its line where nothing else stands on it; null where words around it lean on it. */
export function without({ text }: Pick<Linted, 'text'>, span: Span, label: string): Fix | null {
  const [from, to] = lineAt(text, span[0]);
  if (span[1] > to) return null;
  const [before, after] = [text.slice(from, span[0]), text.slice(span[1], to)];
  const fix = (cut: Span): Fix => ({ label, span: cut, text: '' });
  if (/^[\s\d.):*•-]*$/.test(before) && /^[\s.]*$/.test(after)) {
    const next = /^[ \t]*(?=\S)/.exec(text.slice(to + 1))?.[0].length ?? 0;
    const own = /^[ \t]*/.exec(before)?.[0].length ?? 0;
    if (next > own) return null;
    return fix(to < text.length ? [from, to + 1] : [Math.max(0, from - 1), to]);
  }
  const whole = /[.?!][”"']?\s+$|^[\s\d.):*•-]*$/.test(before) && /[.?!][”"']?$/.test(text.slice(...span));
  if (!whole) return null;
  const gap = /^\s*/.exec(after)?.[0].length ?? 0;
  if (gap < after.length) return fix([span[0], span[1] + gap]);
  return fix([span[0] - (/\s*$/.exec(before)?.[0].length ?? 0), to]);
}
