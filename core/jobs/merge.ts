import type { Span } from '../shared/text.ts';
import { diffLines, type Hunk, linesOf } from './diff.ts';

/** Both sides changed the same lines. `at` is where `ours` stands in our text, in UTF-16 units. */
export type Conflict = { base: string; ours: string; theirs: string; at: Span };

export type Merge = { clean: true; text: string } | { clean: false; conflicts: Conflict[] };

type Side = { lines: string[]; hunks: Hunk[] };

/**
 * Three-way merge by line, as when two people saved from the same revision. Line breaks and trailing spaces are part of a line
 * and are kept. Changes that touch without a line between them conflict, as in git: the author decides. The same change on
 * both sides is taken once.
 */
export function merge(base: string, ours: string, theirs: string): Merge {
  const baseLines = linesOf(base);
  const sides = [ours, theirs].map((text): Side => {
    const lines = linesOf(text);
    return { lines, hunks: diffLines(baseLines, lines) };
  });
  const [our, their] = sides as [Side, Side];
  const conflicts: Conflict[] = [];
  let text = '';
  let at = 0;
  for (const { from, to } of regions([...our.hunks, ...their.hunks])) {
    const was = baseLines.slice(from, to).join('');
    const mine = linesIn(our, from, to);
    const yours = linesIn(their, from, to);
    text += baseLines.slice(at, from).join('');
    at = to;
    if (mine.text === yours.text || yours.text === was) text += mine.text;
    else if (mine.text === was) text += yours.text;
    else
      conflicts.push({
        base: was,
        ours: mine.text,
        theirs: yours.text,
        at: spanOf(our.lines, mine.from, mine.to),
      });
  }
  return conflicts.length > 0
    ? { clean: false, conflicts }
    : { clean: true, text: text + baseLines.slice(at).join('') };
}

/** Stretches of base lines changed by either side; hunks that overlap or touch are one stretch. */
function regions(hunks: readonly Hunk[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { aFrom, aTo } of hunks.toSorted(
    (left, right) => left.aFrom - right.aFrom || left.aTo - right.aTo,
  )) {
    const last = found.at(-1);
    if (last && aFrom <= last.to) last.to = Math.max(last.to, aTo);
    else found.push({ from: aFrom, to: aTo });
  }
  return found;
}

/** What a side made of the base lines `from`..`to`, a region that no hunk crosses. */
function linesIn(
  { lines, hunks }: Side,
  from: number,
  to: number,
): { text: string; from: number; to: number } {
  let shiftBefore = 0;
  let shiftInside = 0;
  for (const hunk of hunks) {
    const growth = hunk.bTo - hunk.bFrom - (hunk.aTo - hunk.aFrom);
    if (hunk.aTo <= to && hunk.aFrom >= from) shiftInside += growth;
    else if (hunk.aTo < from) shiftBefore += growth;
  }
  const range = { from: from + shiftBefore, to: to + shiftBefore + shiftInside };
  return { ...range, text: lines.slice(range.from, range.to).join('') };
}

function spanOf(lines: readonly string[], from: number, to: number): Span {
  const start = lines.slice(0, from).join('').length;
  return [start, start + lines.slice(from, to).join('').length];
}
