/** A stretch of lines in which `b` differs from `a`: `a[aFrom..aTo)` became `b[bFrom..bTo)`. */
export type Hunk = { aFrom: number; aTo: number; bFrom: number; bTo: number };

/** Past this many differing lines the middle counts as one change: merging stays quick on hostile texts, and stays right. */
const MAX_EDITS = 600;

/** Lines with their line breaks, so that joining them gives the text back byte for byte. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** What to change in `a` to get `b`, in order, never touching one another (Myers 1986, greedy). */
export function diffLines(a: readonly string[], b: readonly string[]): Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  const middle = shortestEdits(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return middle.map(({ aFrom, aTo, bFrom, bTo }) => ({
    aFrom: aFrom + head,
    aTo: aTo + head,
    bFrom: bFrom + head,
    bTo: bTo + head,
  }));
}

/**
 * How many lines differ: of each changed stretch the longer side counts. A line that is written behind the last one is one line, though
 * the last one has got its line break by it.
 */
export function changedLines(before: string, after: string): number {
  const count = diffLines(linesOf(ended(before)), linesOf(ended(after))).reduce(
    (sum, { aFrom, aTo, bFrom, bTo }) => sum + Math.max(aTo - aFrom, bTo - bFrom),
    0,
  );
  return count === 0 && before !== after ? 1 : count;
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function shortestEdits(a: readonly string[], b: readonly string[]): Hunk[] {
  if (a.length === 0 && b.length === 0) return [];
  const whole = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  if (a.length === 0 || b.length === 0) return whole;
  const reach: Int32Array[] = [];
  const most = Math.min(a.length + b.length, MAX_EDITS);
  const best = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits += 1) {
    reach.push(best.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const at = most + 1 + k;
      const down = k === -edits || (k !== edits && valueAt(best, at - 1) < valueAt(best, at + 1));
      let x = down ? valueAt(best, at + 1) : valueAt(best, at - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      best[at] = x;
      if (x >= a.length && x - k >= b.length) return hunksOf(reach, most, a.length, b.length);
    }
  }
  return whole;
}

/** Walks the furthest reaches back from the end and joins single edits that touch. */
function hunksOf(reach: readonly Int32Array[], most: number, aLength: number, bLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let x = aLength;
  let y = bLength;
  for (let edits = reach.length - 1; edits > 0; edits -= 1) {
    const best = reach[edits] ?? new Int32Array();
    const k = x - y;
    const at = most + 1 + k;
    const down = k === -edits || (k !== edits && valueAt(best, at - 1) < valueAt(best, at + 1));
    const fromX = down ? valueAt(best, at + 1) : valueAt(best, at - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    const edit = { aFrom: fromX, aTo: down ? fromX : fromX + 1, bFrom: fromY, bTo: down ? fromY + 1 : fromY };
    const next = hunks[0];
    if (next && next.aFrom === edit.aTo && next.bFrom === edit.bTo)
      hunks[0] = { ...next, aFrom: edit.aFrom, bFrom: edit.bFrom };
    else hunks.unshift(edit);
    x = fromX;
    y = fromY;
  }
  return hunks;
}

function valueAt(best: Int32Array, at: number): number {
  return best[at] ?? 0;
}
