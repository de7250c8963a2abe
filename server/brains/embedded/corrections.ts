import type { Move } from '../../../core/agent/move.ts';
import type { Field } from '../../../core/plan/plan.ts';
import { readValue, volunteered } from '../../../core/understanding/values/read-value.ts';
import { filledFields, type Turn, told } from './proposal.ts';
import { setField } from './values-in-turn.ts';

/**
 * Values that the caller takes back: "no, it ends in 0191", "actually my name is Priya". Only where the words mark a correction or a
 * value is being read back; a mention of a like value elsewhere changes nothing.
 */
export function correctionsIn(turn: Turn, marked: boolean): Move[] {
  const { expecting, run } = turn;
  const readingBack = expecting?.kind === 'confirm-fields';
  if (!run || (!marked && !readingBack)) return [];
  const filled = filledFields(turn);
  const named = volunteered(filled, told(turn)).flatMap(({ key, extracted }) =>
    changed(turn, key, setField(key, extracted, 'correct-field')),
  );
  if (named.length > 0) return named;
  for (const field of candidates(turn, filled, readingBack)) {
    const move = mended(turn, field);
    if (move) return [move];
  }
  return [];
}

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

/** Read with the old value in hand, so that "the last four are 2213" mends a part. Bare words count only for a typed value. */
function mended(turn: Turn, field: Field): Move | null {
  const previous = turn.run?.fields[field.key]?.value ?? undefined;
  if (field.type === 'yes-no' || field.type === 'text') return null;
  const { label, options } = field;
  const text = withoutMarker(turn.heard);
  if (!text) return null;
  const heard = told(turn, {
    text,
    asked: true,
    label,
    ...(options ? { options } : {}),
    ...(previous ? { previous } : {}),
  });
  const extracted = readValue(field.type, heard);
  if (!extracted || extracted.confidence < 0.6) return null;
  const from = turn.heard.indexOf(extracted.heard);
  const move = setField(
    field.key,
    { ...extracted, span: [from, from + extracted.heard.length] },
    'correct-field',
  );
  return changed(turn, field.key, move)[0] ?? null;
}

function changed({ run }: Turn, key: string, move: Move): Move[] {
  return move.move === 'correct-field' && run?.fields[key]?.value !== move.value ? [move] : [];
}

const MARKER =
  /^\W*(?:(?:no|nope|sorry|oh|wait|actually|i mean|i meant|correction|oops|hold on|that's (?:wrong|not right)|not quite|perdón|perdone|espere)\b[\s,.!–—-]*)+/i;

function withoutMarker(heard: string): string {
  return heard
    .replace(MARKER, '')
    .replace(/^(?:it(?:'s| is)|that(?:'s| is)|es)\s+/i, '')
    .trim();
}
