import { parse } from 'csv-parse/sync';
import { Unreadable } from '../unreadable.ts';

/** Nesting that no table of facts has; deeper files are made to break readers. */
const DEEPEST = 12;
const MOST_ROWS = 20_000;

/** Rows as paragraphs that can be answered from: "Service: Oil change. Price: $49."; question and answer stay a pair. */
export function csvText(name: string, text: string): string {
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: MOST_ROWS + 1,
    });
  } catch (cause) {
    throw new Unreadable(
      'file-broken',
      `“${name}” is no table that can be read: ${cause instanceof Error ? cause.message : 'its quotes do not match'}. Nothing was imported.`,
    );
  }
  if (rows.length > MOST_ROWS) throw tooManyRows(name);
  const [header = [], ...body] = rows;
  if (body.length === 0) return header.join(', ');
  return body
    .map((row) => paragraphOf(row.map((value, at) => [header[at] || `Column ${at + 1}`, value])))
    .filter(Boolean)
    .join('\n\n');
}

/** The sign that divides the first line most often. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function paragraphOf(pairs: [string, string][]): string {
  const given = pairs.filter(([, value]) => value.trim() !== '');
  const of = (names: RegExp) => given.find(([key]) => names.test(key.trim()))?.[1];
  const question = of(/^(?:q|question|title|frage|pregunta)$/i);
  const answer = of(/^(?:a|answer|text|content|body|respuesta)$/i);
  if (question && answer) return `${question}\n${answer}`;
  const parts = given.map(
    ([key, value]) => `${key.replace(/[:.]$/, '')}: ${value.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '')}`,
  );
  return parts.length > 0 ? `${parts.join('. ')}.` : '';
}

/** An array of records reads like a table; other JSON is written out by the names under which its values stand. */
export function jsonText(name: string, text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable('file-broken', `“${name}” is no JSON that can be read. Nothing was imported.`);
  }
  const paragraphs: string[] = [];
  collect(name, value, '', 0, paragraphs);
  return paragraphs.filter(Boolean).join('\n\n');
}

function collect(name: string, value: unknown, label: string, depth: number, into: string[]): void {
  if (depth > DEEPEST)
    throw new Unreadable(
      'file-broken',
      `“${name}” is nested deeper than ${DEEPEST} levels. Nothing was imported.`,
    );
  if (into.length > MOST_ROWS) throw tooManyRows(name);
  if (Array.isArray(value)) {
    for (const item of value) collect(name, item, label, depth + 1, into);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [spokenName(key), inner]);
    const plain = entries.flatMap(([key, inner]): [string, string][] => {
      const words = plainWords(inner);
      return words === null ? [] : [[key, words]];
    });
    const own = paragraphOf(plain);
    if (own) into.push(label && depth < 3 ? `# ${label}\n\n${own}` : own);
    for (const [key, inner] of entries)
      if (plainWords(inner) === null) collect(name, inner, key, depth + 1, into);
  } else if (value !== null) {
    into.push(label ? `${label}: ${String(value)}.` : String(value));
  }
}

/** A value that is said in a breath: text, number, yes or no, or a list of such; null for more. */
function plainWords(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.join(', ');
  return null;
}

/** `openingHours`, `opening_hours`: "Opening hours". */
function spokenName(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

function tooManyRows(name: string): Unreadable {
  return new Unreadable(
    'file-too-long',
    `“${name}” has more than ${MOST_ROWS} rows. Nothing was imported; divide it first.`,
  );
}
