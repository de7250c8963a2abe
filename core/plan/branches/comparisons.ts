import type { Comparison, Condition, Field, FieldType } from '../plan.ts';
import { NUMBER_WORDS } from '../words/condition-words.ts';
import { fieldNamed } from './conditions.ts';
import type { Scope } from './scope.ts';

const COUNTS: ReadonlySet<FieldType> = new Set<FieldType>(['number', 'people', 'price']);

type Numeric = { op: Comparison; value: string; rest: string };

const N = String.raw`\$?(\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty)`;

const FORMS: readonly { pattern: RegExp; op: Comparison }[] = [
  { pattern: new RegExp(`\\b(?:at least|no (?:less|fewer) than|minimum of) ${N}`), op: 'at-least' },
  { pattern: new RegExp(`\\b(?:at most|up to|no more than|maximum of|not more than) ${N}`), op: 'at-most' },
  {
    pattern: new RegExp(
      `\\b(?:more than|over|above|bigger than|larger than|longer than|older than|greater than|exceeds?|past|beyond) ${N}`,
    ),
    op: 'more-than',
  },
  {
    pattern: new RegExp(
      `\\b(?:less than|fewer than|under|below|smaller than|shorter than|younger than) ${N}`,
    ),
    op: 'less-than',
  },
  { pattern: new RegExp(`${N}(?: [a-z]+)?,? (?:or|and) (?:more|over|above|older|larger)`), op: 'at-least' },
  { pattern: new RegExp(`${N}(?: [a-z]+)?,? (?:or|and) (?:less|fewer|under|below|younger)`), op: 'at-most' },
];

/** A length of time against now ("less than 24 hours away") cannot be read off a number. */
const RELATIVE = /\b(?:ago|away|from now|within|notice|before|since|by (?:today|tomorrow))\b/;

/** "more than 15", "eight or more", "under $80": a collected number against a limit; null where no collected number fits. */
export function comparisonIn(core: string, scope: Scope): Extract<Condition, { about: 'field' }> | null {
  if (RELATIVE.test(core)) return null;
  const numeric = numericIn(core);
  if (!numeric) return null;
  const counts = [...scope.fields.values()].filter((field) => COUNTS.has(field.type));
  const field =
    counts.find((each) => each.key === fieldNamed(numeric.rest, scope)) ??
    byUnit(core, counts) ??
    lastIfVague(numeric.rest, counts);
  return field
    ? { text: core, about: 'field', field: field.key, op: numeric.op, value: numeric.value }
    : null;
}

const NUMBER = new RegExp(N);

function numericIn(core: string): Numeric | null {
  if (!NUMBER.test(core)) return null;
  for (const { pattern, op } of FORMS) {
    const match = pattern.exec(core);
    if (!match) continue;
    const raw = (match[1] ?? '').replaceAll(',', '').replace(/\.$/, '');
    const value = NUMBER_WORDS[raw] ?? raw;
    return {
      op,
      value: String(value),
      rest: `${core.slice(0, match.index)} ${core.slice(match.index + match[0].length)}`,
    };
  }
  return null;
}

function byUnit(core: string, counts: readonly Field[]): Field | null {
  if (/\$|\bdollars?\b/.test(core)) return counts.findLast((field) => field.type === 'price') ?? null;
  if (/\b(?:people|guests|persons|children|party|group|table)\b/.test(core))
    return counts.findLast((field) => field.type === 'people') ?? null;
  return null;
}

/** "it is more than 15": the number asked for last. */
function lastIfVague(rest: string, counts: readonly Field[]): Field | null {
  const words = rest
    .replace(
      /\b(?:it's|its|it|is|that|they're|they|are|there's|there|the|for|number|total|we|have|if|minutes?|hours?|days?|years?|old|people|of)\b|[^a-z\s]/g,
      ' ',
    )
    .trim();
  return words === '' ? (counts.at(-1) ?? null) : null;
}
