import { looksLikeFields } from '../../fields/fields.ts';
import type { Language } from '../../steps/verbs.ts';
import { mend } from '../../words/spelling.ts';
import { isChat } from './forms/letter.ts';
import { isCondition, lineKind, type NoteLine, verbIn } from './note-line.ts';

/** The ranks of headings, from title to label: an owner's page seldom uses more than three of them. */
const RANK = { title: 0, hash: 1, bold: 7, capitals: 8, numbered: 9, plain: 11, item: 12 } as const;

/** What the lines around a line say about it. */
export type Around = {
  at: number;
  lines: readonly NoteLine[];
  language: Language;
  allCapitals: boolean;
  source: string;
};

/** How high a heading stands, 0 the highest; null for a line that is none. */
export function headingRank(line: NoteLine, around: Around): number | null {
  const next = around.lines[around.at + 1];
  if (line.marker === 'heading') return RANK.hash + hashes(around.source, line) / 10;
  if (!next || line.text.length > 90 || isChat(line.text) || /[;]|["“].*["”]|\[\[|\?["”]?.+/.test(line.text))
    return null;
  if (ELSE.test(line.text) && !/[,;]/.test(line.text)) return RANK.plain;
  if (isUnderlined(line, around.source)) return RANK.hash;
  if (isBold(line, around.source)) return RANK.bold;
  if (/[.!](?:["”])?$/.test(line.text) && !isCapitals(line.text)) return null;
  const words = bare(line.text);
  if (words.split(/\s+/).length > 12) return null;
  if (line.marker === 'none') return plainRank(line, words, next, around);
  if (isOrder(words, around.language) || (line.marker !== 'number' && line.marker !== 'bullet')) return null;
  const holds = next.indent > line.indent || (next.marker === 'number' && next.depth > line.depth);
  const over =
    line.marker === 'number' &&
    words.split(/\s+/).length <= 5 &&
    next.marker !== 'number' &&
    next.marker !== 'letter';
  if (!(holds && (/:$/.test(line.text) || !isWork(words, around.language))) && !over) return null;
  return line.marker === 'number' ? RANK.numbered + line.depth / 10 : RANK.item;
}

function plainRank(line: NoteLine, words: string, next: NoteLine, around: Around): number | null {
  const first = around.at === 0;
  const colon = /:$/.test(line.text);
  if (isCapitals(line.text) && !around.allCapitals && words.split(/\s+/).length <= 8)
    return isOrder(words, around.language) ? null : RANK.capitals;
  if (colon && isCondition(words.toLowerCase()) && words.split(/\s+/).length <= 12) return RANK.plain;
  if (isOrder(words, around.language) || (around.allCapitals && words.split(/\s+/).length > 4)) return null;
  if (
    first &&
    (next.apart || (!colon && next.marker === 'none')) &&
    /^[\p{Lu}\d¿“"]/u.test(line.text) &&
    !/,$/.test(line.text)
  )
    return RANK.title;
  // A line over a heading is the title of what follows.
  if (
    first &&
    /^\p{Lu}/u.test(line.text) &&
    next.marker !== 'none' &&
    headingRank(next, { ...around, at: 1 }) !== null
  )
    return RANK.title;
  const overWork = next.marker !== 'none' || lineKind(next, around.language) === 'instruction';
  const overList = line.apart && !next.apart && overWork && /^\p{Lu}/u.test(line.text);
  if (isWork(words, around.language) && !overList) return null;
  if (words.split(/\s+/).length > 8) return null;
  const opens = next.marker !== 'none' || next.indent > line.indent;
  if (colon) return opens || (line.apart && !next.apart) || next.apart ? RANK.plain : null;
  return line.apart && (!next.apart || opens) && /^[\p{Lu}\d¿]/u.test(line.text) && !/[,]$/.test(line.text)
    ? RANK.plain
    : null;
}

/** It tells the agent something to do or to collect, so it heads nothing. */
function isWork(words: string, language: Language): boolean {
  const plain = words.toLowerCase();
  return (
    isOrder(words, language) ||
    (looksLikeFields(mend(plain)) && !/\bcalls?$|\b(?:calls|requests|inquiries|questions)\b/.test(plain)) ||
    /→|->|=>/.test(words)
  );
}

/** A verb with its object. "Cancel" and "Change or cancel" name what the caller wants; "Cancel the visit" does too. */
function isOrder(words: string, language: Language): boolean {
  const plain = words.toLowerCase();
  if (isCondition(plain)) return true;
  if (WANTED.test(plain)) return false;
  const verb = verbIn(plain, language);
  return (
    verb !== null &&
    !(
      verb.object === '' &&
      (verb.row.act === 'never' || verb.row.act === 'always' || verb.row.act === 'transfer')
    )
  );
}

const ELSE = /^(?:\d+[.)] )?(?:everything|anything|all|any) (?:else|other(?: calls?)?)\s*:?$/i;

/** Words for what callers want: as a heading they are no order to the agent. */
const WANTED =
  /^(?:(?:cancel|change|reschedule|move|book|order|pay|refund|return|report|update|renew|refill|schedule|reserve|transfer|escalat|register|sign up|request)(?:ing|ations?|s|ions?)?\b(?:(?: (?:or|and|&) |[/, ]+)(?:cancel|change|reschedule|move|book|order|pay|refund|return|report|update|renew|refill|schedule|reserve|request)\w*)*(?: (?:an?|the|my|their)? ?[\p{L}-]+){0,3}|(?:check|open|closed?|closing|greeting|order|report|request|returns?|refunds?|record|block|process|set|message|messages|note|notes|answering|handling)[\p{L}-]*(?: [\p{L}-]+){0,4})$/u;

function isUnderlined(line: NoteLine, source: string): boolean {
  return (
    line.marker === 'none' &&
    /^[^\n]*\n[ \t]*(?:={3,}|-{3,}|_{3,}|~{3,})[ \t]*(?:\n|$)/.test(source.slice(line.span[1]))
  );
}

function isBold(line: NoteLine, source: string): boolean {
  const around = source.slice(Math.max(0, line.span[0] - 3), line.span[1] + 3);
  return (
    /(?:\*\*|__)/.test(around.slice(0, 3)) &&
    /(?:\*\*|__):?\s*$/.test(around.trimEnd()) &&
    line.marker === 'none'
  );
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)/g, '').replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function hashes(source: string, line: NoteLine): number {
  const from = source.lastIndexOf('\n', line.span[0] - 1) + 1;
  return /#+/.exec(source.slice(from, line.span[0]))?.[0].length ?? 1;
}

/** A heading without number, label, marks and colon: "3. Scenario 2 – Cancellations:" → "Cancellations". */
export function bare(text: string): string {
  return text
    .replace(/^[\s#*_>]+|[\s*_#:.–—-]+$/gu, '')
    .replace(/^\(?\d{1,2}(?:\.\d{1,2})*[.):]?\s+/, '')
    .replace(
      /^(?:job|scenario|call type|topic|section|part|case|use case|playbook|script|procedure|process)\s*(?:#?\s?\d{1,2})?\s*[:–—-]\s*/i,
      '',
    )
    .replace(/^(?:scenario|section|part|case|job)\s+#?\d{1,2}\s*[.:)–—-]?\s*/i, '')
    .trim();
}
