import type { Span } from '../../../shared/text.ts';
import { compile } from '../../compile.ts';
import { looksLikeFields } from '../../fields/fields.ts';
import { remembering } from '../../memo.ts';
import { SURE } from '../../steps/steps.ts';
import { type Language, readVerb, type Verb } from '../../steps/verbs.ts';
import type { Line } from '../../text/lines.ts';
import { BARE_START, CONDITION_START, OTHERWISE } from '../../words/joints-en.ts';
import { mend } from '../../words/spelling.ts';

/** A line of notes as drafting looks at it: `text` is what it says, without list marker and outer white space. */
export type NoteLine = Line & {
  text: string;
  /** Lower case, straight quotes, plain spaces. */
  plain: string;
};

/** What a line of notes is good for on a call. */
export type LineKind = 'instruction' | 'rule' | 'fields' | 'fact' | 'statement';

export function lineKind({ text, plain }: Pick<NoteLine, 'text' | 'plain'>, language: Language): LineKind {
  const verb = verbIn(unlabelled(plain), language);
  const tells = verb !== null && TELLS.has(verb.row.act);
  if (!tells && isPlainFact(text)) return 'fact';
  if (verb?.row.act === 'never' || verb?.row.act === 'always' || WE_NEVER.test(plain)) return 'rule';
  if (verb || isCondition(plain) || /\?["”]?$|\[\[|^["“]|→|->|=>/.test(text)) return 'instruction';
  if (plain.split(/[:,]\s+|\s[–—-]\s/).some((part, at) => at > 0 && BARE_START.test(mend(part))))
    return 'instruction';
  if (looksLikeFields(mend(plain))) return 'fields';
  if (isFact(text)) return 'fact';
  return isSurelyWork(text) ? 'instruction' : 'statement';
}

const NO_CONTEXT = { destinations: [], webhooks: [] };
const asWork = remembering((text) => compile(text, NO_CONTEXT).steps.some((step) => step.confidence >= SURE));

/** The compiler is the last to be asked: what it surely reads as a step is one. */
function isSurelyWork(text: string): boolean {
  return text.length <= 600 && asWork(text);
}

/** "IMPORTANT: never …" is the rule behind its label. */
function unlabelled(plain: string): string {
  return plain.replace(/^(?:important|note|remember|rule|reminder|importante|recuerde)s?\s*[:!–-]\s*/, '');
}

export function verbIn(plain: string, language: Language): Verb | null {
  return readVerb(mend(plain), language);
}

export function isCondition(plain: string): boolean {
  const mended = mend(plain);
  return CONDITION_START.test(mended) || OTHERWISE.test(mended);
}

/** The words begin an act of the agent, whatever stands before them in the sentence. */
export function beginsAct(plain: string, language: Language): boolean {
  return BARE_START.test(mend(plain)) || verbIn(plain, language) !== null;
}

/** Acts whose object may be a fact: "Tell them the visit is $80" is said, and stays a step. */
const TELLS: ReadonlySet<string> = new Set([
  'say',
  'ask-if',
  'ask-about',
  'collect',
  'have-caller',
  'confirm',
  'send-text',
  'message',
  'transfer',
  'end',
  'never',
  'always',
  'go-back',
]);

const WE_NEVER = /^(?:we|you|agents?|staff) (?:never|must not|should not|shouldn't|can't|cannot|may not)\b/;

const DAY =
  '(?:mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)[a-zé]*';
const CLOCK = '\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m|p\\.m|h\\b)|\\d{1,2}:\\d{2}|noon|midnight|mediod[íi]a';
const PRICE = /[$€£]\s?\d|\b\d+(?:\.\d+)? ?(?:dollars|euros|pounds|usd|d[óo]lares|pesos)\b/i;
const HOURS = new RegExp(
  `\\b(?:${DAY})\\b.{0,40}\\b\\d{1,2}(?!\\d)|\\b(?:open|opens|closed|closes|hours|abierto|cerrado|horario)\\b.{0,60}(?:${CLOCK}|\\b(?:${DAY})\\b|\\bweekends?\\b)|(?:${CLOCK}) ?(?:to|-|–|—|until|a) ?(?:${CLOCK})`,
  'i',
);
const ADDRESS =
  /\b\d{1,5} (?:[A-Z][\p{L}'.-]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Place|Pl|Court|Ct|Square|Highway|Hwy|Parkway)\b|\b(?:[Cc]alle|[Aa]venida|[Cc]arrera) \p{Lu}[\p{L} ]+ \d+/u;

/** Hours, prices and addresses, when the line gives no order. */
function isPlainFact(text: string): boolean {
  if (/^(?:if|when|unless|si|cuando)\b|\b(?:never|do not|don['’]t promise|nunca)\b/i.test(text)) return false;
  return (
    PRICE.test(text) || ADDRESS.test(text) || (HOURS.test(text) && !/\b(?:ask|take|get|call)\b/i.test(text))
  );
}

/** What the business says of itself. */
const OF_US =
  /^(?:we|we're|we’re|we've|we’ve|our|the (?:office|shop|store|clinic|building|hall|kitchen|restaurant|practice|school|church|salon|gym|studio|museum|library|warehouse|lot|gate|entrance|minimum|deposit|fee)|parking|valet|check-?in|check-?out|breakfast|lunch|dinner|appointments|walk-ins?|deliver(?:y|ies)|shipping|returns?|refunds|payment|deposits?|pets|wi-?fi|insurance|financing|open|closed|hours|address|location|website|fax|horario|direcci[óo]n|ubicaci[óo]n|nuestr[oa]s?|aceptamos|ofrecemos|tenemos|no hacemos|estamos)\b/i;
const OF_CALLS = /^we (?:get|receive|have) .*\bcalls\b|^we (?:want|need|like|expect|ask) (?!.*\d)/i;
const STATES =
  /\b(?:is|are|costs?|takes?|closes?|opens?|includes?|holds?|lasts?|comes? with|starts? at|free|available|minimum|maximum|per (?:person|night|hour|day|month)|due|cuesta|son)\b/i;

function isFact(text: string): boolean {
  if (OF_CALLS.test(text)) return false;
  return (
    OF_US.test(text) ||
    (/\d/.test(text) && STATES.test(text)) ||
    /^[\w.+-]+@[\w.-]+$|^(?:https?:\/\/|www\.)\S+$/i.test(text)
  );
}

/** A part of a line by itself. */
export function partOf(line: NoteLine, span: Span): NoteLine {
  const from = span[0] - line.span[0];
  const to = span[1] - line.span[0];
  return { ...line, span, children: [], text: line.text.slice(from, to), plain: line.plain.slice(from, to) };
}
