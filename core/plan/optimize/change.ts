import type { Span } from '../../shared/text.ts';

/** One rewrite that the author may accept or leave: `span` of the text before becomes `after`. */
export type Change = {
  /** Unique in its list, and the same for the same text. */
  id: string;
  title: string;
  /** One or two sentences: which rule asks for it, and what it keeps. */
  reason: string;
  /** The code of the finding that it mends, or `structure`, `numbering`. */
  rule: string;
  span: Span;
  after: string;
  /** What holds until the author chooses. What takes words out of the job is left until then. */
  default: 'accept' | 'leave';
  /** What leaves the job with this change, byte for byte: it belongs on a knowledge page. */
  moved?: string;
};

/** What a change says of itself, apart from its place. */
export type ChangeNote = Pick<Change, 'title' | 'reason' | 'rule' | 'default' | 'moved'>;

/** A replacement in a text. */
export type Edit = { span: Span; after: string };

export function applyEdit(text: string, { span, after }: Edit): string {
  return text.slice(0, span[0]) + after + text.slice(span[1]);
}

/** Several at once, in text order; also where each one's words then stand. */
export function applyEdits(
  text: string,
  edits: readonly Pick<Edit, 'span' | 'after'>[],
): { text: string; places: Span[] } {
  let made = '';
  let from = 0;
  const places = edits.map(({ span, after }): Span => {
    made += text.slice(from, span[0]) + after;
    from = span[1];
    return [made.length - after.length, made.length];
  });
  return { text: made + text.slice(from), places };
}

/**
 * Applies any subset of the changes that were made for `before`, given in their own order. Their spans are disjoint; of several
 * insertions at one place the first stands first.
 */
export function applyChanges(before: string, changes: readonly Pick<Change, 'span' | 'after'>[]): string {
  return applyEdits(before, changes).text;
}

/** Where each change stands in the text that all of them make. */
function placesOf(changes: readonly Change[]): Span[] {
  let shift = 0;
  return changes.map(({ span, after }) => {
    const from = span[0] + shift;
    shift += after.length - (span[1] - span[0]);
    return [from, from + after.length];
  });
}

/**
 * Adds an edit of the text that `changes` have made so far. Where it reaches into earlier changes, they become one with it; where
 * it only touches one, it stays a change of its own, except a closing behind a new list, whose numbering it carries on.
 */
export function withEdit(before: string, changes: readonly Change[], edit: Edit, note: ChangeNote): Change[] {
  const places = placesOf(changes);
  const [from, to] = edit.span;
  const reached = places.map(
    ([start, end], at) =>
      (from < end && to > start) ||
      (from === to && from > start && from < end) ||
      (note.rule === 'closing' && changes[at]?.rule === 'numbered-steps' && from === end),
  );
  const first = reached.indexOf(true);
  const last = reached.lastIndexOf(true);
  const ahead = first < 0 ? places.filter(([, end]) => end <= from).length : first;
  const behind = first < 0 ? ahead : last + 1;
  const joined = changes.slice(ahead, behind);
  const start = Math.min(from, places[ahead]?.[0] ?? from);
  const end = Math.max(to, places[behind - 1]?.[1] ?? to);
  const made = applyChanges(before, changes);
  const range: Span = first < 0 ? [from, to] : [start, end];
  const after = made.slice(range[0], from) + edit.after + made.slice(to, range[1]);
  const span: Span = [origin(changes.slice(0, ahead), range[0]), origin(changes.slice(0, behind), range[1])];
  const change: Change = { id: '', ...joinedNote(joined, note), span, after };
  return [...changes.slice(0, ahead), change, ...changes.slice(behind)];
}

/** The place in the text before of a place that lies behind all of these changes. */
function origin(changes: readonly Change[], at: number): number {
  return changes.reduce((place, { span, after }) => place - after.length + (span[1] - span[0]), at);
}

function joinedNote(joined: readonly Change[], note: ChangeNote): ChangeNote {
  const [first] = joined;
  if (!first) return note;
  const reasons = [...joined.flatMap(({ reason }) => reason.split('\n')), note.reason];
  return { ...first, reason: [...new Set(reasons)].join('\n') };
}

/** Gives every change its id: the rule, and its place among the rule's changes. */
export function named(changes: readonly Change[]): Change[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const count = (seen.get(change.rule) ?? 0) + 1;
    seen.set(change.rule, count);
    return { ...change, id: `${change.rule}-${count}` };
  });
}
