import type { Move } from '../../../core/agent/move.ts';
import { planOf } from '../../../core/calls/job/job-run.ts';
import { fieldsOf } from '../../../core/plan/plan.ts';
import type { Span } from '../../../core/shared/text.ts';
import { wordsOf } from '../../../core/shared/words.ts';
import { isCourtesy } from '../../../core/understanding/repair.ts';
import { meansCallingNumber } from '../../../core/understanding/values/phone.ts';
import { readValue, volunteered } from '../../../core/understanding/values/read-value.ts';
import type { Extracted } from '../../../core/understanding/values/value.ts';
import { readWhich } from '../../../core/understanding/values/which.ts';
import { openFields, openQuestions, type Turn, told } from './proposal.ts';

/** Under this the words are no answer. */
const LEAST_SURE = 0.5;

/**
 * The value that was asked for, and those the caller gave besides. `guarded` keeps free text out: a question or a refusal is not
 * the reason for a call.
 */
export function valuesIn(turn: Turn, guarded: boolean): Move[] {
  const asked = askedValue(turn, guarded);
  const questions = openQuestions(turn).filter(({ step }) => step !== stepAsked(turn));
  const open = [...openFields(turn), ...questions.map(({ field }) => field)];
  const all = volunteered(open, told(turn));
  // Words that name the asked thing beside its value, and both ends of a span, are surer than the reading of a bare answer.
  const named = all.find(({ key }) => key === asked?.key && isLoose(turn, key));
  const ends = all.some(({ key, extracted }) => key !== asked?.key && overlaps(extracted, asked?.extracted));
  const spanned = ends ? all.find(({ key }) => key === asked?.key) : undefined;
  const answer = spanned ?? named ?? (asked && nameBeside(turn, asked, all));
  const free =
    answer && isLoose(turn, answer.key) && answer === asked ? withoutGiven(turn, answer, all) : answer;
  const given = all.filter(
    ({ key, extracted }) => key !== answer?.key && (spanned || !overlaps(extracted, free?.extracted)),
  );
  return [...(free ? [free] : []), ...given].map(({ key, extracted }) => {
    const question = questions.find(({ field }) => field.key === key);
    if (!question) return setField(key, extracted);
    const { value: answer, confidence } = extracted;
    return { move: 'choose-branch', step: question.step, answer, confidence };
  });
}

/** "Omar omargmailcom", "June 3 to June 17" where a name was asked: what surely is something else is no part of it. */
function nameBeside(turn: Turn, asked: Given, all: readonly Given[]): Given | null {
  const typeOf = (key: string) =>
    fieldsOf(planOf(turn.call, turn.run)).find((field) => field.key === key)?.type;
  if (typeOf(asked.key) !== 'person-name') return asked;
  const others = all.filter(
    ({ key, extracted }) =>
      key !== asked.key &&
      typeOf(key) !== 'person-name' &&
      typeOf(key) !== 'text' &&
      extracted.span[0] < asked.extracted.span[1] &&
      asked.extracted.span[0] < extracted.span[1],
  );
  if (others.length === 0) return asked;
  const heard = others.reduce(
    (text, { extracted: { span } }) =>
      text.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + text.slice(span[1]),
    turn.heard,
  );
  return heard.trim() ? askedValue({ ...turn, heard }, false) : null;
}

function stepAsked({ expecting }: Turn): string | null {
  return expecting?.kind === 'answer' ? expecting.step : null;
}

type Given = { key: string; extracted: Extracted };

function askedValue(turn: Turn, guarded: boolean): Given | null {
  const { expecting, call, run } = turn;
  if (expecting?.kind !== 'field') return null;
  const field = fieldsOf(planOf(call, run)).find(({ key }) => key === expecting.key);
  if (!field || (isLoose(turn, field.key) && (guarded || isBareAnswer(turn)))) return null;
  if (guarded && field.type === 'person-name' && ASKS_FIRST.test(turn.heard)) return null;
  if (field.type !== 'yes-no' && field.type !== 'choice' && isCourtesy(turn.heard)) return null;
  const line = field.type === 'phone' ? callingNumber(turn) : null;
  if (line) return { key: field.key, extracted: line };
  const { label, options } = field;
  const extracted = readValue(
    field.type,
    told(turn, { asked: true, label, ...(options ? { options } : {}) }),
  );
  // Asked which of two was meant, "the first" and "in the afternoon" choose; a value said anew stands by itself.
  const which =
    expecting.between && (!extracted || extracted.alternatives)
      ? readWhich(expecting.between, turn.heard)
      : null;
  if (which) return { key: field.key, extracted: which };
  return extracted && extracted.confidence >= LEAST_SURE ? { key: field.key, extracted } : null;
}

/** "The number I'm calling from": the line's own number, which is read back before anybody leans on it. */
function callingNumber({ call, heard }: Turn): Extracted | null {
  if (call.from === null || !meansCallingNumber(heard)) return null;
  return { value: call.from, heard, span: [0, heard.length], confidence: 0.9 };
}

/** Who begins with a question does not begin with a name. */
const ASKS_FIRST =
  /^[¿\W]*(?:(?:do|does|did|is|are|was|can|could|will|would|should|have|has) (?:you|i|we|it|there|they|your|the|this)\b|(?:what|when|where|how|which|why|who)(?:'s|’s)?\b|(?:tienen|abren|puedo|hay|cuándo|dónde|cómo|qué|cuánto)(?!\p{L}))/iu;

/** Yes, no, thanks, nothing: words that are no name of anything. */
export function isBareAnswer(turn: Turn): boolean {
  if (isCourtesy(turn.heard)) return true;
  const read = readValue('yes-no', told(turn, { asked: true }));
  return (
    read !== null && wordsOf(turn.heard.replace(read.heard, ' ').replace(BESIDE_AN_ANSWER, ' ')).length === 0
  );
}

const BESIDE_AN_ANSWER =
  /\b(?:thanks?|thank you|please|sir|ma'?am|that'?s (?:all|it|fine)|at all|not|it'?s|just|really|for (?:me|now)|i|we|do|would|am|ok(?:ay)?|well|oh|um|no|yes|yeah|sure|gracias|por favor)\b/gi;

/** Free text takes any words, so a change of mind has to be looked for before it. */
export function freeTextAsked(turn: Turn): boolean {
  const { expecting } = turn;
  return expecting?.kind === 'field'
    ? isFreeText(turn, expecting.key)
    : expecting?.kind === 'answer' && expecting.answer === 'text';
}

function isFreeText({ call, run }: Turn, key: string): boolean {
  return fieldsOf(planOf(call, run)).find((field) => field.key === key)?.type === 'text';
}

/** A name of a place or a thing, or free text: any words can be read as one. */
function isLoose({ call, run }: Turn, key: string): boolean {
  const type = fieldsOf(planOf(call, run)).find((field) => field.key === key)?.type;
  return type === 'text' || type === 'address';
}

/**
 * "Friday at the North Heights, 10 pm" where a place was asked: what is left beside the values that are surely others. A whole story
 * keeps all of its words; nothing but thanks, praise or other values is no answer.
 */
function withoutGiven(turn: Turn, asked: Given, all: readonly Given[]): Given | null {
  if (isCourtesy(asked.extracted.heard)) return null;
  const taken = all
    .filter(({ key, extracted }) => key !== asked.key && inside(extracted, asked.extracted))
    .toSorted((a, b) => a.extracted.span[0] - b.extracted.span[0]);
  if (taken.length === 0) return asked;
  const left = piecesAround(asked.extracted.span, taken).map((span) => tidy(turn.heard, span));
  const [best] = left.toSorted((a, b) => wordCount(turn.heard, b) - wordCount(turn.heard, a));
  if (!best || wordCount(turn.heard, best) === 0) return null;
  if (wordCount(turn.heard, best) > LONG_STORY) return asked;
  const heard = turn.heard.slice(...best);
  return isCourtesy(heard)
    ? null
    : { ...asked, extracted: { ...asked.extracted, value: heard, heard, span: best } };
}

/** More words than a name has. */
const LONG_STORY = 8;

function piecesAround([from, to]: Span, taken: readonly Given[]): Span[] {
  const pieces: Span[] = [];
  let at = from;
  for (const { extracted } of taken) {
    pieces.push([at, extracted.span[0]]);
    at = Math.max(at, extracted.span[1]);
  }
  return [...pieces, [at, to]];
}

/** Joints and openings at both ends are no part of a name. */
function tidy(text: string, [from, to]: Span): Span {
  const piece = text.slice(from, to);
  const lead =
    /^(?:[\s,.;:!?-]|\b(?:and|at|on|in|for|with|the|a|by|around|about|from|to|it|is|we|i|would|like|want|need|that|will|be|there|of|my|our|please|um|uh|so|well|yes|ok|okay|how|let'?s|go|do|maybe|y|en|el|la)\b)+/i.exec(
      piece,
    )?.[0].length ?? 0;
  const rest = piece.slice(lead);
  const tail =
    /(?:[\s,.;:!?-]|\b(?:and|at|on|in|for|with|the|a|by|around|about|from|to|is|there|will|be|of|please|my|y|en|a las|el)\b)+$/i.exec(
      rest,
    )?.[0].length ?? 0;
  return [from + lead, Math.max(from + lead, to - tail)];
}

/** Words that only say what a value beside them is ("my contact number is") count for nothing. */
function wordCount(text: string, span: Span): number {
  return wordsOf(text.slice(...span).replace(NAMES_A_VALUE, ' ')).length;
}

const NAMES_A_VALUE =
  /\b(?:my|our|the|his|her|contact|phone|cell|mobile|telephone|callback|number|no|address|name|full|first|last|e-?mail|date|day|time|zip|code|is|are|was|it|its|it's|at|on|and|mi|es|número|nombre|correo|dirección)\b/gi;

function inside(a: Extracted, b: Extracted): boolean {
  return a.span[0] >= b.span[0] && a.span[1] <= b.span[1];
}

function overlaps(a: Extracted, b: Extracted | undefined): boolean {
  return (
    b !== undefined && a.span[0] < b.span[1] && b.span[0] < a.span[1] && b.heard.length < a.heard.length * 3
  );
}

export function setField(
  key: string,
  { value, heard, span, confidence, alternatives }: Extracted,
  move: 'set-field' | 'correct-field' = 'set-field',
  turn: number | null = null,
): Move {
  const more = { ...(alternatives ? { alternatives } : {}), ...(turn === null ? {} : { turn }) };
  return { move, key, value, heard, span, confidence, ...more };
}
