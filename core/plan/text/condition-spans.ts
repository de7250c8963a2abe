import type { Span } from '../../shared/text.ts';
import { type Language, readVerb, type Verb, verbOf } from '../steps/verbs.ts';
import { FAILED, NO, YES } from '../words/condition-words.ts';
import {
  BARE_START,
  CONDITION_START,
  GOVERNED,
  HOURS_FIRST,
  mayBegin,
  NO_CIRCUMSTANCE,
  NOUN_OR_VERB,
  OBJECT_AFTER,
  OTHERWISE,
  OTHERWISE_MARK,
  PROPER_NAME,
  SUBJECT_BEFORE,
  TRIVIAL_CONDITION,
} from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import type { Piece } from './clauses.ts';
import { isSheltered, type Source, trimSpan } from './sentences.ts';

export type Reader = {
  source: Source;
  places: Span[];
  language: Language;
  /** Lines stand under this one, so a condition without a body waits for them. */
  opens: boolean;
  /** Options of earlier questions, lower case: "tow: where to?" is said of the option "tow". */
  options: ReadonlySet<string>;
  to: number;
  /** What `verbAt` found last. */
  verb?: { at: number; verb: Verb | null };
};

/** The verb with which the words at `from` begin: asked for a condition and then again for a clause. */
export function verbAt(reader: Reader, from: number): Verb | null {
  const { source, language, to } = reader;
  if (reader.verb?.at !== from)
    reader.verb = { at: from, verb: verbOf(source.plain.slice(from, Math.min(to, from + 90)), language) };
  return reader.verb.verb;
}

/** How far a look ahead goes: longer than any condition that people write, so that a line of 10,000 characters stays cheap. */
const REACH = 240;

type Found = { piece: Piece; next: number };

/** The condition that begins at `from`, and where what it governs begins. */
export function conditionAt(reader: Reader, from: number): Found | null {
  return (
    otherwiseAt(reader, from) ?? ifAt(reader, from) ?? arrowAt(reader, from) ?? circumstanceAt(reader, from)
  );
}

function otherwiseAt({ source, to }: Reader, from: number): Found | null {
  const match = OTHERWISE.exec(source.plain.slice(from, Math.min(to, from + REACH)));
  if (!match) return null;
  const words: Span = [from, from + match[0].length];
  const mark = OTHERWISE_MARK.exec(source.plain.slice(words[1], to))?.[0] ?? '';
  const scope = /:|>|→/.test(mark) ? 'line' : 'sentence';
  return {
    piece: { type: 'condition', span: words, words, scope, otherwise: true },
    next: words[1] + mark.length,
  };
}

function ifAt(reader: Reader, from: number): Found | null {
  const { source, to } = reader;
  const rest = source.plain.slice(from, Math.min(to, from + REACH));
  const match = CONDITION_START.exec(rest);
  if (!match || DIRECT_QUESTION.test(rest)) return null;
  const found = conditionEnd(reader, from + match[0].length);
  const words = trimSpan(source.text, [from, found.end]);
  if (words[1] - words[0] < 3) return null;
  if (TRIVIAL_CONDITION.test(rest)) return { piece: { type: 'aside', span: words }, next: found.next };
  return {
    piece: { type: 'condition', span: words, words, scope: found.scope, otherwise: false },
    next: found.next,
  };
}

/** "They do not agree", "it is not OK", "they say no": a clause that needs nothing more, whatever verb comes behind it. */
const WHOLE_CLAUSE =
  /^(?:they|the caller|caller|he|she|it|that|this) (?:(?:do|does|did) not|don't|doesn't|didn't|(?:is|are|was) not|isn't|aren't|(?:is|are)) (?:agree|like (?:it|that|them)|want (?:it|that|to)|suit(?: them)?|work(?: for them)?|fit|match|ok|okay|fine|happy|right|free|available|possible|in stock)$|^(?:they|the caller) (?:says? (?:yes|no)|agrees?|declines?|refuses?|accepts?)$|^(?:everything|it all|all of it|it|all|they|that|the (?:details|answers|names?|numbers?|information|info))(?: all)? (?:match(?:es)?|fits?|checks? out|agrees?|is (?:right|correct|in order|there|fine)|are (?:right|correct|there))$/;

/** "When is the event?" and a bare "When?" ask; they are no condition. */
const DIRECT_QUESTION =
  /^(?:and |so )?when\s*\?|^(?:and |so )?when (?:is|are|was|were|do|does|did|can|will|would|should|have|has)\b[^.?!]*\?/;

type End = { end: number; next: number; scope: 'sentence' | 'line' };

/** Where the condition stops and what is to be done begins. */
function conditionEnd(reader: Reader, from: number): End {
  const { plain } = reader.source;
  const separator = /[,:;]|\s(?:-|–|—|=|\+)\s|\s*(?:->|=>|→|⇒)|\s\|\s|—|\s/g;
  separator.lastIndex = from;
  let comma: End | null = null;
  const stop = Math.min(reader.to, from + 4 * REACH);
  for (let match = separator.exec(plain); match && match.index < stop; match = separator.exec(plain)) {
    const at = match.index;
    const next = at + match[0].length;
    const mark = match[0].trim();
    const whole = mark === '' && at - from < 40 && WHOLE_CLAUSE.test(plain.slice(from, at).trim());
    if (mark === '' && !whole && !mayBegin(plain, next) && !/["[twh]/.test(plain[next] ?? '')) continue;
    if (isSheltered(reader.places, at)) continue;
    const rest = plain.slice(next, Math.min(reader.to, next + 90)).trimStart();
    if (!rest) break;
    if (mark === ':' && !/\d:\d/.test(plain.slice(at - 1, at + 2))) return { end: at, next, scope: 'line' };
    if (/[>|→⇒]/.test(mark)) return { end: at, next, scope: 'line' };
    if (/^[-–—=+;]$/.test(mark)) return { end: at, next, scope: 'sentence' };
    if (mark === ',' && beginsAct(reader, rest)) return { end: at, next, scope: 'sentence' };
    if (
      mark === '' &&
      (whole ||
        mayBegin(plain, next) ||
        /^(?:"|\[\[|then\b|(?:what|which|when|where|how|who)\b)/.test(rest)) &&
      beginsBare(plain.slice(from, at), rest)
    )
      return { end: at, next, scope: 'sentence' };
    if (mark === ',') comma ??= { end: at, next, scope: 'sentence' };
  }
  if (comma && !reader.opens) return comma;
  return { end: reader.to, next: reader.to, scope: 'sentence' };
}

/** After a comma: an act of the agent, a quote, a token, or "then". */
function beginsAct(reader: Reader, rest: string): boolean {
  if (/^(?:"|\[\[|then\b|just\b|please\b|so\b)/.test(rest)) return true;
  const mended = mend(rest);
  if (/^(?:or|and)\s/.test(mended)) return false;
  const verb = readVerb(mended, reader.language);
  if (!verb) return BARE_START.test(mended);
  return !NOUN_OR_VERB.test(verb.clause) || OBJECT_AFTER.test(verb.clause);
}

/** Without a comma: only words that hardly ever belong to a condition. */
function beginsBare(before: string, rest: string): boolean {
  const behind = before.trimEnd();
  if (/^(?:"|\[\[)/.test(rest))
    return !/\b(?:say|says|ask|asks|mention|mentions|or|hear|write|words?)$/.test(behind);
  if (behind.length === 0) return false;
  if (/^then\b/.test(rest)) return true;
  const whole = mend(behind);
  const complete = YES.test(whole) || NO.test(whole) || FAILED.test(whole) || WHOLE_CLAUSE.test(whole);
  if (WHOLE_CLAUSE.test(whole))
    return !/^(?:an?|the|it|that|this|them|our|your|their|any|and|or|to|with|for|about|on|in|at|by|yet|any ?more|enough|today|now)\b/.test(
      rest,
    );
  if (SUBJECT_BEFORE.test(behind) && !complete) return false;
  if (
    complete &&
    (/^(?:get|grab|take|note|find out|what|which|when|where|how|who)\b/.test(rest) ||
      readVerb(mend(rest), 'en'))
  )
    return true;
  return BARE_START.test(mend(rest));
}

/** "No -> …", "business → …", "AAA = …", "Gas smell: “…”". */
function arrowAt(reader: Reader, from: number): Found | null {
  const { source, to, places } = reader;
  const line = source.plain.slice(from, Math.min(to, from + REACH));
  const arrow = /\s*(?:->|=>|→|⇒|\s=\s|\s\|\s)\s*/.exec(line);
  const colon = /:\s+|\s[-–—]\s(?=[“"])/.exec(line);
  const match = arrow && (!colon || arrow.index < colon.index) ? arrow : colon;
  if (!match || match.index < 1 || match.index > 80 || isSheltered(places, from + match.index)) return null;
  const next = from + match.index + match[0].length;
  const before = line.slice(0, match.index);
  const original = source.text.slice(next, Math.min(to, next + REACH));
  if (original === '' && !reader.opens) return null;
  const governs = match[0].includes('|')
    ? readVerb(mend(original.toLowerCase()), reader.language) !== null
    : match === colon
      ? colonGoverns(reader, before, original)
      : arrowGoverns(source.text.slice(from, from + match.index), match[0]);
  if (!governs) return null;
  const words = trimSpan(source.text, [from, from + match.index]);
  return { piece: { type: 'condition', span: words, words, scope: 'line', otherwise: false }, next };
}

/** "EMERGENCIES = no heat, gas smell" explains a word; "no spare = it's a tow" decides something. */
function arrowGoverns(before: string, mark: string): boolean {
  if (/[.;]/.test(before)) return false;
  if (!mark.includes('=') || mark.includes('>')) return true;
  const letters = before.replace(/[^\p{L}]/gu, '');
  const capitals = letters.length > 4 && letters === letters.toUpperCase();
  return !capitals && before.trim().split(/[\s/]+/).length <= 10;
}

const LABEL =
  /^(?:say|ask|tell|collect|get|note|goal|trigger|purpose|rules?|important|script|opening|closing|step|question|answer|background|reminder|remember|info|example|faq|always|never|pregunte|diga|pida)\b/;

function colonGoverns(reader: Reader, before: string, rest: string): boolean {
  const mended = mend(before);
  if (reader.options.has(mended)) return true;
  if (LABEL.test(mended) || mended.split(' ').length > 9 || !rest) return false;
  if (/[.?!;]/.test(before) && !/^"[^"]*"$/.test(before.trim())) return false;
  const verb = readVerb(mended, reader.language);
  if (verb && verb.row.act !== 'webhook') return false;
  if (/^["“]/.test(rest) || PROPER_NAME.test(rest)) return !/^\p{Lu}\p{L}+ \p{Lu}/u.test(before);
  const body = mend(rest.toLowerCase());
  if (/^we (?:don't|do not|can't|only|close)\b/.test(body)) return true;
  const act = readVerb(body, reader.language);
  if (!act || act.row.act === 'knowledge' || act.row.act === 'collect') return false;
  return !NOUN_OR_VERB.test(act.clause) || OBJECT_AFTER.test(act.clause);
}

/** "What should the card say?": the verb belongs to the question. */
const ASKS_WHAT = /^(?:and |so )?(?:what|which|who|where|how)\b[^.!?]*\?/;

/** "no answer say someone rings", "bedbugs or termites tell them …": a bare circumstance in front of what it governs. */
function circumstanceAt(reader: Reader, from: number): Found | null {
  const { source, to } = reader;
  const rest = source.plain.slice(from, Math.min(to, from + REACH));
  const option = /^(?:and |but )?for (?:an? |the )?([^,:]{2,30})[,:]\s+/.exec(rest);
  if (option && reader.options.has(mend(option[1] ?? ''))) {
    const words = trimSpan(source.text, [from, from + option[0].search(/[,:]\s+$/)]);
    return {
      piece: { type: 'condition', span: words, words, scope: 'sentence', otherwise: false },
      next: from + option[0].length,
    };
  }
  const hours = HOURS_FIRST.exec(rest);
  if (hours && beginsAct(reader, rest.slice(hours[0].length))) {
    const words = trimSpan(source.text, [from, from + hours[0].search(/\s*[,:–—-]?\s+$/)]);
    return {
      piece: { type: 'condition', span: words, words, scope: 'sentence', otherwise: false },
      next: from + hours[0].length,
    };
  }
  if (/^["[{]/.test(rest) || ASKS_WHAT.test(rest) || verbAt(reader, from)) return null;
  const spaces = /\s/g;
  for (let match = spaces.exec(rest), words = 1; match && words <= 7; match = spaces.exec(rest), words += 1) {
    const before = rest.slice(0, match.index);
    if (/[.?!:;,]$/.test(before)) return null;
    if (!mayBegin(rest, match.index + 1) || !GOVERNED.test(mend(rest.slice(match.index, match.index + 60))))
      continue;
    if (SUBJECT_BEFORE.test(before) || NO_CIRCUMSTANCE.test(mend(before))) return null;
    const span: Span = [from, from + match.index];
    return {
      piece: { type: 'condition', span, words: span, scope: 'sentence', otherwise: false },
      next: from + match.index,
    };
  }
  return null;
}
