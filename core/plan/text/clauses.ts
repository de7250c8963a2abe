import type { Span } from '../../shared/text.ts';
import { type Act, type Language, readVerb, verbOf } from '../steps/verbs.ts';
import {
  AGENT_ONLY,
  BARE_START,
  CALLER_CAN,
  CONDITION_START,
  EXPLAINS,
  INLINE_HEADING,
  mayBegin,
  NOUN_OR_VERB,
  OBJECT_AFTER,
  ON_A_YES,
  OTHERWISE,
  SUBJECT_BEFORE,
} from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import { conditionAt, type Reader, verbAt } from './condition-spans.ts';
import { isSheltered, type Source, shelterAt, shelters, trimSpan } from './sentences.ts';

/**
 * A sentence taken apart: clauses in the order in which they are carried out, and the conditions that govern what follows.
 * `sentence` conditions end with their sentence, `line` conditions ("Gas smell: …", "No -> …") with their line, `one` governs
 * only the next clause ("transfer to Sam if they insist").
 */
export type Piece =
  | { type: 'clause'; span: Span }
  /** Words that ask nothing: an inline heading, an explanation, "when somebody calls". */
  | { type: 'aside'; span: Span }
  | { type: 'condition'; span: Span; words: Span; scope: 'sentence' | 'line' | 'one'; otherwise: boolean };

/** What surrounds a sentence: see `Reader`. */
export type Surroundings = { language: Language; opens: boolean; options: ReadonlySet<string> };

export function piecesOf(source: Source, sentence: Span, around: Surroundings): Piece[] {
  const reader: Reader = { source, places: shelters(source.plain, sentence), ...around, to: sentence[1] };
  const plain = source.plain.slice(sentence[0], sentence[1]);
  if (EXPLAINS.test(plain)) return [{ type: 'aside', span: sentence }];
  const pieces: Piece[] = [];
  let from = sentence[0];
  const label = INLINE_HEADING.exec(plain)?.[0];
  if (label) {
    pieces.push({ type: 'aside', span: trimSpan(source.text, [from, from + label.length]) });
    from += label.length;
  }
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

const JOINT =
  /[;…]|\.{3}|,\s*(?:and |then |or |but |n |so |because (?=if))?(?:then )?|\s(?:and then|and|then|but|so|n|&|\+|y|plus)\s|\s[-–—]\s|—|:\s(?=if\b|when\b)|\s(?=\[\[)|\sbefore (?:you |we )(?=(?:send|book|order|place|submit|charge|schedule|reserve|dispatch|do) (?:it|them|that|this)\b)/g;
/** Where the clause does not begin with an act, one may begin behind any word: "showings are tues pick a day". */
const JOINT_OR_SPACE = new RegExp(`${JOINT.source}|\\s`, 'g');

function skipJoint({ source, to }: Reader, from: number): number {
  const match =
    /^(?:[\s,;.…]+|[-–—+&=](?=\s)|:(?=\s)|(?:and|then|n|so|but|y|because(?= if)|before (?:you|we)(?= (?:send|book|order|place|submit|charge|schedule|reserve|dispatch|do) (?:it|them|that|this)\b))\s+(?=\S))+/.exec(
      source.plain.slice(from, Math.min(to, from + 400)),
    );
  return from + (match?.[0].length ?? 0);
}

/** Where the clause that begins at `from` ends. */
function nextJoint(reader: Reader, from: number): number {
  const { plain } = reader.source;
  const token = nextToken(reader, from);
  if (token && token[0] === from) return token[1];
  const act = verbAt(reader, from)?.row.act ?? null;
  const here = shelterAt(reader.places, from);
  const quoted = here && here[0] === from && plain[from] === '"' ? here : null;
  if (
    quoted &&
    /^\s*(?:\+|and\b|then\b|[a-z])/.test(plain.slice(quoted[1], quoted[1] + 20)) &&
    !/^\s*(?:->|=|→|:)/.test(plain.slice(quoted[1], quoted[1] + 20))
  )
    return quoted[1];
  const separator = act === null ? JOINT_OR_SPACE : JOINT;
  separator.lastIndex = from + 1;
  for (let match = separator.exec(plain); match && match.index < reader.to; match = separator.exec(plain)) {
    const at = match.index;
    const next = at + match[0].length;
    const bare = match[0].length === 1 && match[0].trim() === '';
    // Most matches are plain spaces inside a clause, so they are settled before anything is cut out of the text.
    if (bare && token?.[0] !== next && (act !== null || !mayBegin(plain, next))) continue;
    if (isSheltered(reader.places, at)) continue;
    const rest = plain.slice(next, Math.min(reader.to, next + 90)).trimStart();
    if (!rest) break;
    if (token && next === token[0]) return at;
    if (bare) {
      if (unpunctuated(plain.slice(from, at), rest)) return at;
      continue;
    }
    if (/[;…]|\.{3}/.test(match[0]) || joins(reader, act, match[0], rest)) return at;
  }
  return reader.to;
}

/** The next action token at or after `from`. */
function nextToken({ places, source }: Reader, from: number): Span | null {
  const open = source.plain.indexOf('[[', from);
  const place = open < 0 ? null : shelterAt(places, open);
  return place && place[0] === open ? place : null;
}

/** "showings are tues and thurs 4-6 pick a day": somebody in a hurry left the full stop out. */
function unpunctuated(before: string, rest: string): boolean {
  return (
    /\s/.test(before) &&
    !SUBJECT_BEFORE.test(before) &&
    !/["?:]|^(?:what|which|when|where|who|how|why)\b/.test(before) &&
    BARE_START.test(mend(rest)) &&
    !/^(?:we|please|don't|do not|never)\b/.test(mend(rest))
  );
}

/** Whether a new act begins behind this comma or conjunction. */
function joins(reader: Reader, act: Act | null, joint: string, rest: string): boolean {
  // "Ask if that is OK before you send it": the yes is asked for, and the act follows.
  if (/before/.test(joint)) return act === 'ask-if' || act === 'confirm';
  if (rest.startsWith('[[')) return true;
  if (/^"/.test(rest)) return act !== 'say' && act !== 'never' && act !== 'collect' && act !== 'ask-if';
  const mended = mend(rest);
  if (OTHERWISE.test(mended)) return true;
  if (CONDITION_START.test(mended)) return opensCondition(act, joint, mended);
  if (act === 'never' || act === 'always') return false;
  if (act === 'say' && /^(?:you|we|they|someone|somebody|it) (?!should|must|need to)/.test(mended))
    return false;
  const verb = readVerb(mended, reader.language);
  if (!verb || verb.row.act === 'always') return false;
  if (verb.row.act === 'never') return !/^no\b/.test(verb.clause) && !/\s(?:or|n)\s/.test(joint);
  if (act === 'confirm' && /^(?:have|make sure|let|ask)\b/.test(verb.clause) && verb.row.act === 'confirm')
    return false;
  const content = act === 'say' || act === 'have-caller' || act === null;
  if (content && /^(?:answer|knowledge)\b/.test(verb.clause)) return false;
  if (/\bor\s/.test(joint)) return false;
  if (act === 'have-caller' && CALLER_CAN.test(verb.clause) && !AGENT_ONLY.test(verb.clause))
    return /then/.test(joint) && AGENT_ONLY.test(verb.clause);
  if (act === 'say' && CALLER_CAN.test(verb.clause) && !AGENT_ONLY.test(verb.clause))
    return /,|then/.test(joint) && !NOUN_OR_VERB.test(verb.clause);
  const listing =
    act === null || act === 'collect' || act === 'ask-if' || act === 'ask-about' || act === 'confirm';
  if (listing && NOUN_OR_VERB.test(verb.clause)) {
    return (
      OBJECT_AFTER.test(verb.clause) ||
      (/then/.test(joint) && act !== null) ||
      (act === 'confirm' && !/^e-?mail\b/.test(verb.clause))
    );
  }
  return true;
}

/** "…, if they know it" qualifies a field; "…; if they do, connect them" is a condition. */
function opensCondition(act: Act | null, joint: string, rest: string): boolean {
  if (/[-–—;:]|because/.test(joint) || /^(?:and |but )?if so\b/.test(rest)) return true;
  if (!/^(?:(?:and|but|or|so|then|also|only|n)\s+)*(?:if|unless|when|should|si)\b/.test(rest)) return false;
  if (/^when\b/.test(rest) && (act === 'collect' || act === null)) return false;
  const optional = /^if (?:they|any|you|available|possible|known|so|the caller)\b[^,;.]*$/.test(rest);
  if (optional && (act === 'collect' || act === 'ask-if' || act === null)) return false;
  return /[,:]/.test(rest) || /\b(?:say|tell|ask|transfer|take|explain|offer|send|mark)\b/.test(rest);
}

const TRAILING = /\s(?:but )?(?:only )?(?:if|unless|when|in case)\s/g;

/** "transfer to Sam if they insist": the condition stands behind what it governs. */
function withTrailingCondition(reader: Reader, span: Span): Piece[] {
  const { plain, text } = reader.source;
  const clause: Piece = { type: 'clause', span };
  const verb = verbOf(plain.slice(span[0], span[1]), reader.language);
  const act = verb?.row.act;
  if (!act || !['transfer', 'webhook', 'send-text', 'message', 'end', 'say'].includes(act)) return [clause];
  TRAILING.lastIndex = span[0];
  for (let match = TRAILING.exec(plain); match && match.index < span[1]; match = TRAILING.exec(plain)) {
    if (isSheltered(reader.places, match.index)) continue;
    const words = trimSpan(text, [match.index, span[1]]);
    const condition = plain.slice(words[0], words[1]);
    if (
      act === 'say' &&
      !/^(?:but )?(?:only )?(?:if|unless|when) (?:they|the caller|asked|anyone|someone|needed)\b.*(?:ask|want|insist|mention|need)/.test(
        condition,
      )
    )
      return [clause];
    if (/^(?:if|when) (?:possible|needed|available|they can|asked|you can|done|finished)\b/.test(condition))
      return [clause];
    if (act !== 'say' && act !== 'end' && act !== 'message' && ON_A_YES.test(plain.slice(...span)))
      return [clause];
    const body = trimSpan(text, [span[0], match.index]);
    return [
      { type: 'condition', span: words, words, scope: 'one', otherwise: false },
      { type: 'clause', span: body },
    ];
  }
  return [clause];
}
