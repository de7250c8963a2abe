import type { Span } from '../shared/text.ts';
import { ENGLISH, type RepairRule } from './repair-rules.ts';
import { SPANISH } from './spanish/repair.ts';

export type RepairKind =
  | 'repeat'
  | 'slower'
  | 'hold-on'
  | 'goodbye'
  | 'person'
  | 'cancel'
  | 'correction'
  | 'back'
  | 'robot'
  | 'abuse'
  | 'thanks'
  | 'refusal';

/** Talk about the talk itself: recognised by rules, before any brain. */
export type Repair = {
  kind: RepairKind;
  span: Span;
  /** The caller's words that matched, exactly `heard.slice(span[0], span[1])`. */
  words: string;
  /** What the caller said besides: a "Yes that's right" before the "bye". Empty when the repair was all. */
  rest: string;
  /** Refusals only. */
  reason?: 'unknown' | 'unwilling';
  /** `back` only: what to go back to, as said. */
  topic?: string;
};

/** The weightiest repair in what was heard; English is understood in a Spanish call too. */
export function repairIn(heard: string, language: 'en' | 'es'): Repair | null {
  const rules = language === 'es' ? [...SPANISH, ...ENGLISH] : ENGLISH;
  for (const rule of rules) {
    const match = rule.pattern.exec(heard);
    if (match && match[0].trim() !== '' && counts(rule, match, heard)) return repaired(rule, match, heard);
  }
  return null;
}

function repaired(rule: RepairRule, match: RegExpExecArray, heard: string): Repair {
  const lead = match[0].length - match[0].trimStart().length;
  const span: Span = [match.index + lead, match.index + match[0].trimEnd().length];
  const topic = match.groups?.topic?.trim();
  return {
    kind: rule.kind,
    span,
    words: heard.slice(...span),
    rest: restOf(heard, span),
    ...(rule.reason ? { reason: rule.reason } : {}),
    ...(rule.kind === 'back' && topic ? { topic } : {}),
  };
}

const ONLY_COURTESY =
  /^(?:(?:ok(?:ay)?|alright|all right|well|right|great|perfect|so|and|then|now|sorry|oh|um|uh|please|thanks?|thank you(?: (?:so|very) much)?|you too|bye(?:[- ]bye)?|good ?bye|hello|hi|there|sir|ma'?am|just|i|to|gracias|por favor|bueno)\b[\s,.!?-]*)*$/i;

const THANKS_OR_PRAISE =
  /^\W*(?:(?:h+i+|hiya|hello+|hey+|hai|yo|howdy|hola|good (?:morning|afternoon|evening|day)|there|thanks?|thank(?: you|you| ?u)|thanx|thx|ty|ok(?:ay)?thank(?:s|you)|yeahok|yesok|sir|madam|again|so much|very much|a lot|great|perfect|awesome|wonderful|lovely|amazing|excellent|fantastic|brilliant|cool|nice|good|fine|super|ok|okay|yes|yeah|yep|sure|please|do|all right|alright|wow|oh|ah|hmm|well|got it|i see|go (?:ahead|on)|sounds (?:good|great|fine|perfect)|that(?:'?s| is| was| sounds| would be| will be)?|it|all|right|correct|i appreciate (?:it|that|your help)|appreciated|you(?:'re| are)? (?:welcome|too|the best|great)|for (?:your|the|all)|your|help|reply|replay|response|support|assistance|time|bye|goodbye|gracias|muchas|perfecto|muy|bien|vale|claro)\b\W*)+$/i;

/** Thanks, praise, a yes: words that answer nothing that asks for a value. */
export function isCourtesy(heard: string): boolean {
  return THANKS_OR_PRAISE.test(heard);
}

/** "Shall I send it?" – "Thank you." An offer is taken with thanks, as long as no "no" stands with them. */
export function acceptsWithThanks(heard: string): boolean {
  return isCourtesy(heard) && /\b(?:thanks?|thank you|thx|gracias)\b/i.test(heard);
}

/** What is left when the repair and mere courtesy are taken away. */
function restOf(heard: string, [from, to]: Span): string {
  const rest = `${heard.slice(0, from)} ${heard.slice(to)}`
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,.;!?])/g, '')
    .replace(/^[\s,.;:!?-]+|[\s,;:-]+$/g, '')
    .trim();
  return /^[\W_]*$/.test(rest) || ONLY_COURTESY.test(rest) ? '' : rest;
}

/** Longer than this, a sentence is a request that merely contains such words. */
const WORDS_BESIDE: Partial<Record<RepairKind, number>> = {
  'hold-on': 8,
  repeat: 8,
  cancel: 8,
  goodbye: 40,
  thanks: 40,
  slower: 10,
  refusal: 6,
};

function counts(rule: RepairRule, match: RegExpExecArray, heard: string): boolean {
  const rest = restOf(heard, [match.index, match.index + match[0].length]);
  const beside = rest === '' ? 0 : rest.split(/\s+/).length;
  if (rule.alone) return beside === 0;
  if (beside > (WORDS_BESIDE[rule.kind] ?? 200)) return false;
  // "I need to go to the bank" and "bye" in the middle are no farewell: it stands at an end, or behind a thank-you.
  if (rule.kind === 'goodbye')
    return (
      /^[\s,.!?]*$/.test(heard.slice(match.index + match[0].length)) ||
      ONLY_COURTESY.test(heard.slice(match.index + match[0].length).replace(/^[\s,.!?]+/, ''))
    );
  if (rule.kind === 'cancel') return beside <= 4;
  return true;
}
