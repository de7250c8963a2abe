import type { Span } from '../shared/text.ts';
import { isSheltered, shelters, trimSpan, type Source } from './sentences.ts';
import { type Act, type Language, readVerb } from './verbs.ts';
import {
  AGENT_ONLY, BARE_START, CALLER_CAN, CONDITION_START, NOUN_OR_VERB, OBJECT_AFTER, OTHERWISE, OTHERWISE_MARK, SUBJECT_BEFORE,
} from './words/joints-en.ts';
import { mend } from './words/spelling.ts';

/**
 * A sentence taken apart: clauses in the order in which they are carried out, and the conditions that govern what follows.
 * `sentence` conditions end with their sentence, `line` conditions ("Gas smell: …", "No -> …") with their line, `one` governs
 * only the next clause ("transfer to Sam if they insist").
 */
export type Piece =
  | { type: 'clause'; span: Span }
  | { type: 'condition'; span: Span; words: Span; scope: 'sentence' | 'line' | 'one'; otherwise: boolean };

type Reader = { source: Source; places: Span[]; language: Language; opens: boolean; to: number };

/** `opens`: lines stand under this one, so a condition without a body waits for them. */
export function piecesOf(source: Source, sentence: Span, language: Language, opens: boolean): Piece[] {
  const reader: Reader = { source, places: shelters(source.plain, sentence), language, opens, to: sentence[1] };
  const pieces: Piece[] = [];
  let from = sentence[0];
  while (from < reader.to) {
    const start = from;
    from = skipJoint(reader, from);
    if (from >= reader.to) {
      if (pieces.length === 0) pieces.push({ type: 'clause', span: [start, reader.to] });
      break;
    }
    const condition = conditionAt(reader, from);
    if (condition) {
      pieces.push(condition.piece);
      from = condition.next;
      continue;
    }
    const end = nextJoint(reader, from);
    pieces.push(...withTrailingCondition(reader, trimSpan(source.text, [from, end])));
    from = Math.max(end, from + 1);
  }
  return pieces;
}

function skipJoint({ source, to }: Reader, from: number): number {
  const match = /^(?:[\s,;.…]+|[-–—+&=](?=\s)|:(?=\s)|(?:and|then|n|so|but|y)\s+(?=\S))+/.exec(source.plain.slice(from, to));
  return from + (match?.[0].length ?? 0);
}

function conditionAt(reader: Reader, from: number): { piece: Piece; next: number } | null {
  return otherwiseAt(reader, from) ?? ifAt(reader, from) ?? arrowAt(reader, from);
}

function otherwiseAt({ source, to }: Reader, from: number): { piece: Piece; next: number } | null {
  const match = OTHERWISE.exec(source.plain.slice(from, to));
  if (!match) return null;
  const words: Span = [from, from + match[0].length];
  const mark = OTHERWISE_MARK.exec(source.plain.slice(words[1], to))?.[0] ?? '';
  const scope = /:|>|→/.test(mark) ? 'line' : 'sentence';
  return { piece: { type: 'condition', span: words, words, scope, otherwise: true }, next: words[1] + mark.length };
}

function ifAt(reader: Reader, from: number): { piece: Piece; next: number } | null {
  const { source, to } = reader;
  const match = CONDITION_START.exec(source.plain.slice(from, to));
  if (!match) return null;
  const found = conditionEnd(reader, from + match[0].length);
  const words = trimSpan(source.text, [from, found.end]);
  if (words[1] - words[0] < 3) return null;
  return { piece: { type: 'condition', span: words, words, scope: found.scope, otherwise: false }, next: found.next };
}

type End = { end: number; next: number; scope: 'sentence' | 'line' };

/** Where the condition stops and what is to be done begins. */
function conditionEnd(reader: Reader, from: number): End {
  const { plain } = reader.source;
  const separator = /[,:;]|\s(?:-|–|—|=|\+)\s|\s*(?:->|=>|→|⇒)|—|\s/g;
  separator.lastIndex = from;
  let comma: End | null = null;
  for (let match = separator.exec(plain); match && match.index < reader.to; match = separator.exec(plain)) {
    const at = match.index;
    if (isSheltered(reader.places, at)) continue;
    const next = at + match[0].length;
    const mark = match[0].trim();
    const rest = plain.slice(next, Math.min(reader.to, next + 90)).trimStart();
    if (!rest) break;
    if (mark === ':' && !/\d:$/.test(plain.slice(at - 1, at + 1))) return { end: at, next, scope: 'line' };
    if (/>|→|⇒/.test(mark)) return { end: at, next, scope: 'line' };
    if (/^[-–—=+]$/.test(mark)) return { end: at, next, scope: 'sentence' };
    if (mark === ';') return { end: at, next, scope: 'sentence' };
    if (mark === ',' && beginsAct(reader, rest)) return { end: at, next, scope: 'sentence' };
    if (mark === '' && beginsBare(plain.slice(from, at), rest)) return { end: at, next, scope: 'sentence' };
    if (mark === ',') comma ??= { end: at, next, scope: 'sentence' };
  }
  if (comma && !reader.opens) return comma;
  return { end: reader.to, next: reader.to, scope: 'sentence' };
}

/** After a comma: an act of the agent, a quote, a token, or "then". */
function beginsAct(reader: Reader, rest: string): boolean {
  if (/^(?:"|\[\[|then\b|just\b|please\b)/.test(rest)) return true;
  const mended = mend(rest);
  if (/^(?:or|and)\s/.test(mended) || mended.startsWith('never ')) return mended.startsWith('never ');
  const verb = readVerb(mended, reader.language);
  if (!verb) return BARE_START.test(mended);
  return !NOUN_OR_VERB.test(verb.clause) || OBJECT_AFTER.test(verb.clause);
}

function beginsBare(before: string, rest: string): boolean {
  if (/^(?:"|\[\[)/.test(rest)) return !/\b(?:say|says|ask|asks|mention|mentions|or|hear|write|words?)$/.test(before.trimEnd());
  const behind = before.trimEnd();
  if (/^then\b/.test(rest) && behind.length > 0) return true;
  if (behind.length === 0 || SUBJECT_BEFORE.test(behind)) return false;
  return BARE_START.test(mend(rest));
}

/** "No -> …", "business → …", "AAA = …", "Gas smell: “…”". */
function arrowAt(reader: Reader, from: number): { piece: Piece; next: number } | null {
  const { source, to, places } = reader;
  const line = source.plain.slice(from, to);
  const arrow = /\s*(?:->|=>|→|⇒|\s=\s)\s*/.exec(line);
  const colon = /:\s+|\s[-–—]\s(?=[“"])/.exec(line);
  const match = arrow && (!colon || arrow.index < colon.index) ? arrow : colon;
  if (!match || match.index < 1 || isSheltered(places, from + match.index)) return null;
  const before = line.slice(0, match.index);
  const rest = line.slice(match.index + match[0].length);
  if (before.length > 80 || (!rest && !reader.opens)) return null;
  if (match === colon ? !colonGoverns(reader, before, rest) : !arrowGoverns(reader, before, rest, match[0])) return null;
  const words = trimSpan(source.text, [from, from + match.index]);
  return { piece: { type: 'condition', span: words, words, scope: 'line', otherwise: false }, next: from + match.index + match[0].length };
}

function arrowGoverns(reader: Reader, before: string, rest: string, mark: string): boolean {
  if (/[.;]/.test(before)) return false;
  if (!mark.includes('=') || mark.includes('>')) return true;
  const mended = mend(rest);
  return /^(?:"|they\b|we\b|it's\b|our\b)/.test(mended) || readVerb(mended, reader.language) !== null || /\+|,/.test(mended) === false;
}

const LABEL = /^(?:say|ask|tell|collect|get|note|goal|trigger|purpose|rules?|important|script|opening|closing|step|question|answer|background|reminder|remember|info|example|faq|always|never|pregunte|diga|pida|emergency line)\b/;

function colonGoverns(reader: Reader, before: string, rest: string): boolean {
  const mended = mend(before);
  if (LABEL.test(mended) || mended.split(' ').length > 9) return false;
  if (/[.?!;]/.test(before) && !/^"[^"]*"$/.test(before.trim())) return false;
  const verb = readVerb(mended, reader.language);
  if (verb && verb.row.act !== 'webhook') return false;
  if (!rest) return false;
  const body = mend(rest);
  if (rest.startsWith('"')) return true;
  if (/^we (?:don't|do not|can't|only|close)\b/.test(body)) return true;
  const act = readVerb(body, reader.language);
  if (!act || act.row.act === 'knowledge' || act.row.act === 'collect') return false;
  return !NOUN_OR_VERB.test(act.clause) || OBJECT_AFTER.test(act.clause);
}

/** Where the clause that begins at `from` ends. */
function nextJoint(reader: Reader, from: number): number {
  const { plain } = reader.source;
  const token = reader.places.find(([open]) => open >= from && plain.startsWith('[[', open));
  if (token && token[0] === from) return token[1];
  const act = readVerb(mend(plain.slice(from, Math.min(reader.to, from + 90))), reader.language)?.row.act ?? null;
  const quoted = reader.places.find(([open]) => open === from && plain[open] === '"');
  if (quoted && /^\s*(?:\+|and\b|then\b|[a-z])/.test(plain.slice(quoted[1], reader.to)) && !/^\s*(?:->|=|→|:)/.test(plain.slice(quoted[1], reader.to))) return quoted[1];
  const separator = /[;…]|\.{3}|,\s*(?:and |then |or |but |n |so )?(?:then )?|\s(?:and then|and|then|but|so|n|&|\+|y|plus)\s|\s[-–—]\s|—|:\s(?=if\b|when\b)|\s(?=\[\[)/g;
  separator.lastIndex = from + 1;
  for (let match = separator.exec(plain); match && match.index < reader.to; match = separator.exec(plain)) {
    const at = match.index;
    if (isSheltered(reader.places, at)) continue;
    const rest = plain.slice(at + match[0].length, Math.min(reader.to, at + match[0].length + 90)).trimStart();
    if (!rest) break;
    if (token && at + match[0].length === token[0]) return at;
    if (/[;…]|\.{3}/.test(match[0]) || joins(reader, act, match[0], rest)) return at;
  }
  return reader.to;
}

/** Whether a new act begins behind this comma or conjunction. */
function joins(reader: Reader, act: Act | null, joint: string, rest: string): boolean {
  if (rest.startsWith('[[')) return true;
  if (/^"/.test(rest)) return act !== 'say' && act !== 'never' && act !== 'collect' && act !== 'ask-if';
  const mended = mend(rest);
  if (OTHERWISE.test(mended)) return true;
  if (CONDITION_START.test(mended)) return opensCondition(act, joint, mended);
  if (act === 'never' || act === 'always') return false;
  const verb = readVerb(mended, reader.language);
  if (!verb || verb.row.act === 'always') return false;
  if (verb.row.act === 'never') return !/^no\b/.test(verb.clause) && !/\s(?:or|n)\s/.test(joint);
  const content = act === 'say' || act === 'have-caller' || act === null;
  if (content && /^(?:answer|knowledge)\b/.test(verb.clause)) return false;
  if (/\bor\s/.test(joint)) return false;
  if (act === 'have-caller' && CALLER_CAN.test(verb.clause) && !AGENT_ONLY.test(verb.clause)) return /then/.test(joint) && AGENT_ONLY.test(verb.clause);
  if (act === 'say' && CALLER_CAN.test(verb.clause) && !AGENT_ONLY.test(verb.clause)) return /,|then/.test(joint) && !NOUN_OR_VERB.test(verb.clause);
  const listing = act === null || act === 'collect' || act === 'ask-if' || act === 'ask-about' || act === 'confirm';
  if (listing && NOUN_OR_VERB.test(verb.clause)) {
    return OBJECT_AFTER.test(verb.clause) || (/then/.test(joint) && act !== null) || (act === 'confirm' && !/^e-?mail\b/.test(verb.clause));
  }
  return true;
}

/** "…, if they know it" qualifies a field; "…; if they do, connect them" is a condition. */
function opensCondition(act: Act | null, joint: string, rest: string): boolean {
  if (/[-–—;:]/.test(joint)) return true;
  if (!/^(?:(?:and|but|or|so|then|also|only|n)\s+)*(?:if|unless|when|should)\b/.test(rest)) return false;
  const optional = /^if (?:they|any|you|available|possible|known|so|the caller)\b[^,;.]*$/.test(rest);
  if (optional && (act === 'collect' || act === 'ask-if' || act === null)) return false;
  return /[,:]/.test(rest) || /\b(?:say|tell|ask|transfer|take|explain|offer|send|mark)\b/.test(rest);
}

const TRAILING = /\s(?:but )?(?:only )?(?:if|unless|when|in case)\s/g;

/** "transfer to Sam if they insist": the condition stands behind what it governs. */
function withTrailingCondition(reader: Reader, span: Span): Piece[] {
  const { plain, text } = reader.source;
  const clause: Piece = { type: 'clause', span };
  const verb = readVerb(mend(plain.slice(span[0], span[1])), reader.language);
  const act = verb?.row.act;
  if (!act || !['transfer', 'webhook', 'send-text', 'message', 'end', 'say'].includes(act)) return [clause];
  TRAILING.lastIndex = span[0];
  for (let match = TRAILING.exec(plain); match && match.index < span[1]; match = TRAILING.exec(plain)) {
    if (isSheltered(reader.places, match.index)) continue;
    const words = trimSpan(text, [match.index, span[1]]);
    const condition = plain.slice(words[0], words[1]);
    if (act === 'say' && !/^(?:but )?(?:only )?(?:if|unless|when) (?:they|the caller|asked|anyone|someone|needed)\b.*(?:ask|want|insist|mention|need)/.test(condition)) return [clause];
    if (/^(?:if|when) (?:possible|needed|available|they can|asked|you can|done|finished)\b/.test(condition)) return [clause];
    const body = trimSpan(text, [span[0], match.index]);
    return [
      { type: 'condition', span: words, words, scope: 'one', otherwise: false },
      { type: 'clause', span: body },
    ];
  }
  return [clause];
}
