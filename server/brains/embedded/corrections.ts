import type { Move } from '../../../core/agent/move.ts';
import type { Field } from '../../../core/plan/plan.ts';
import { topicStems, wordsOf } from '../../../core/shared/words.ts';
import { isCourtesy } from '../../../core/understanding/repair.ts';
import { readValue, volunteered } from '../../../core/understanding/values/read-value.ts';
import type { Heard } from '../../../core/understanding/values/value.ts';
import { filledFields, openFields, type Turn, told } from './proposal.ts';
import { isBareAnswer, setField } from './values-in-turn.ts';

/**
 * Values that the caller takes back: "no, it ends in 0191", "actually my name is Priya". Only where the words mark a correction or a
 * value is being read back; a mention of a like value elsewhere changes nothing.
 */
export function correctionsIn(turn: Turn, marked: boolean): Move[] {
  const { expecting, run } = turn;
  // Offered an act, callers change what it would be done with as they do when it is read back.
  // "No, not really" answers the question that is open, whatever was said before it.
  if (expecting?.kind === 'answer' && isBareAnswer(turn)) return [];
  const readingBack = expecting?.kind === 'confirm-fields' || expecting?.kind === 'consent';
  if (!run) return [];
  const suggested = SUGGESTS.test(turn.heard);
  const filled = filledFields(turn);
  const said = volunteered(
    marked || readingBack ? filled : filled.filter(({ type }) => !stillOpen(turn, type)),
    told(turn, { text: withoutOld(turn.heard) }),
  );
  const meant = marked || readingBack || suggested ? said : nothingElse(turn, said);
  const named = meant.flatMap(({ key, extracted }) =>
    changed(turn, key, setField(key, extracted, 'correct-field')),
  );
  if (named.length > 0) return named;
  if (!marked && !readingBack) return [];
  for (const field of candidates(turn, filled, readingBack)) {
    const move = mended(turn, field, marked || denies(turn.heard));
    if (move) return [move];
  }
  return wantsAnother(turn, filled);
}

/** "How about Friday?", "is there one on the west side?", "I'd rather go to …": another value, put as a question or a wish. */
const SUGGESTS =
  /\b(?:how|what) about\b|\bwould (?:it be|that be) possible\b|\bis there (?:an?|one|any|another|something|anything)\b|\b(?:can|could) (?:you|we|i) (?:please )?(?:check|look|try|do|make|change|see|search|switch|move|go)\b|\b(?:i|we) (?:need|have|want|would like|'d like) to (?:go|change|switch|move)\b|\b(?:i|we)(?:'d| would) rather\b|\blet'?s (?:go|do|try|make|change|switch|move)\b|\b(?:change|updat(?:e|ing)|switch|move)\b[^.?!]{0,40}\bto\b|\binstead\b|\bqué tal\b|\bmejor\b/i;

/** A value of a type that is still to be asked for belongs there, and changes nothing that was given. */
function stillOpen(turn: Turn, type: Field['type']): boolean {
  return type !== 'text' && openFields(turn).some((open) => open.type === type);
}

/** "3 pm on Monday?" where something else was asked: words that are hardly more than the values, so they are meant. */
function nothingElse(turn: Turn, said: ReturnType<typeof volunteered>): ReturnType<typeof volunteered> {
  const words = said.reduce((sum, { extracted }) => sum + wordsOf(extracted.heard).length, 0);
  const timed = said.every(({ key }) =>
    filledFields(turn).some((field) => field.key === key && TIMED.has(field.type)),
  );
  return timed && words >= wordsOf(turn.heard).length * MOSTLY ? said : [];
}

const TIMED: ReadonlySet<Field['type']> = new Set(['date', 'time', 'date-time']);
/** Share of the words that are the values themselves. */
const MOSTLY = 0.7;

/** "… instead of the Hilton": what is given up is blotted out in place, so that every span stays true. */
function withoutOld(heard: string): string {
  return heard.replace(
    /\b(?:instead of|rather than|not|in place of|en (?:vez|lugar) de) (?:the |at |on )?[^,.;!?]{2,30}/gi,
    (old) => ' '.repeat(old.length),
  );
}

/** "Can we find another day?": the value that is named is wanted anew, with nothing said to put in its place. */
function wantsAnother({ heard }: Turn, filled: Field[]): Move[] {
  const change =
    /\b(?:change|another|different|switch|move|other|otro|otra|cambiar)\b[^.?!]{0,30}?\b(days?|dates?|times?|hours?|number|name|address|place|día|fecha|hora)\b/i.exec(
      heard,
    );
  const noun = change?.[1]?.toLowerCase().replace(/s$/, '');
  if (!noun) return [];
  const field = filled.find(
    ({ label, type }) => (KINDS[noun] ?? []).includes(type) || topicStems(label).includes(noun),
  );
  return field ? [{ move: 'ask-anew', key: field.key }] : [];
}

const KINDS: Record<string, readonly Field['type'][]> = {
  day: ['date', 'date-time'],
  date: ['date', 'date-time'],
  día: ['date', 'date-time'],
  fecha: ['date', 'date-time'],
  time: ['time', 'date-time'],
  hour: ['time', 'date-time'],
  hora: ['time', 'date-time'],
  name: ['person-name'],
  address: ['address'],
};

/** What is being read back comes first, then what was said last. */
function candidates({ expecting, run }: Turn, filled: Field[], readingBack: boolean): Field[] {
  if (readingBack && expecting?.kind === 'confirm-fields')
    return filled.filter(({ key }) => expecting.keys.includes(key));
  const turnOf = (key: string) => run?.fields[key]?.turn ?? 0;
  const asked = expecting?.kind === 'field' ? expecting.key : null;
  return filled
    .filter(({ key, type }) => key !== asked && type !== 'text')
    .toSorted((a, b) => turnOf(b.key) - turnOf(a.key));
}

/**
 * Read with the old value in hand, so that "the last four are 2213" mends a part. Without a "no" or "actually" the words have to be
 * the value and little else; a name, a place or free text is taken only after one, since any words could be read as those.
 */
function mended(turn: Turn, field: Field, marked: boolean): Move | null {
  const text = withoutMarker(turn.heard);
  if (!text || field.type === 'yes-no' || isCourtesy(text)) return null;
  const loose = field.type === 'text' || field.type === 'address' || field.type === 'person-name';
  if (
    loose &&
    (!marked || wordsOf(text).length > MOST_LOOSE_WORDS || (field.type === 'text' && !soleRead(turn)))
  )
    return null;
  if (loose && /\b(?:is|was|are|were|that's|it's|enough|better|good|fine|other)\b/i.test(text)) return null;
  const extracted = readValue(field.type, toldOf(turn, field, text));
  if (!extracted || extracted.confidence < 0.6) return null;
  if (!marked && wordsOf(extracted.heard).length < wordsOf(text).length * COVERED) return null;
  const from = turn.heard.indexOf(extracted.heard);
  const span: [number, number] = [from, from + extracted.heard.length];
  return changed(turn, field.key, setField(field.key, { ...extracted, span }, 'correct-field'))[0] ?? null;
}

/** Words that a corrected name or place has at most: more of them are a remark. */
const MOST_LOOSE_WORDS = 6;
/** Share of an unmarked answer that must be the new value. */
const COVERED = 0.5;

function toldOf(turn: Turn, { key, label, options }: Field, text: string): Heard {
  const previous = turn.run?.fields[key]?.value ?? undefined;
  return told(turn, {
    text,
    asked: true,
    label,
    ...(options ? { options } : {}),
    ...(previous ? { previous } : {}),
  });
}

function soleRead({ expecting }: Turn): boolean {
  return expecting?.kind === 'confirm-fields' && expecting.keys.length === 1;
}

function changed({ run }: Turn, key: string, move: Move): Move[] {
  return move.move === 'correct-field' && run?.fields[key]?.value !== move.value ? [move] : [];
}

const MARKER =
  /^\W*(?:(?:no|nope|nah|sorry|oh|wait|well|actually|i mean|i meant|correction|oops|hold on|that's (?:wrong|not right)|not quite|perdón|perdone|espere)\b[\s,.!–—-]*)+/i;

/** "No" in front, said of what was read back. */
function denies(heard: string): boolean {
  return /^\W*(?:no|nope|nah)\b/i.test(heard);
}

function withoutMarker(heard: string): string {
  return heard
    .replace(MARKER, '')
    .replace(
      /^(?:it(?:'s| is)|that(?:'s| is)|make (?:it|that)|change (?:it|that) to|it should be|i (?:said|meant)|es)\s+/i,
      '',
    )
    .trim();
}
