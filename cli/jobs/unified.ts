import { diffLines, linesOf } from '../../core/jobs/diff.ts';

const AROUND = 3;

/** The difference of two texts as `diff -u` shows it, headed by what each of them is. Empty when there is none. */
export function unified(before: string, after: string, names: { before: string; after: string }): string[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const hunks = diffLines(a, b);
  if (hunks.length === 0) return [];
  const lines = [`--- ${names.before}`, `+++ ${names.after}`];
  for (const group of groups(hunks)) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const from = Math.max(0, first.aFrom - AROUND);
    const to = Math.min(a.length, last.aTo + AROUND);
    const bFrom = first.bFrom - (first.aFrom - from);
    const bTo = last.bTo + (to - last.aTo);
    lines.push(`@@ -${range(from, to)} +${range(bFrom, bTo)} @@`);
    let at = from;
    for (const { aFrom, aTo, bFrom: inserted, bTo: end } of group) {
      lines.push(...a.slice(at, aFrom).map((line) => shown(' ', line)));
      lines.push(...a.slice(aFrom, aTo).map((line) => shown('-', line)));
      lines.push(...b.slice(inserted, end).map((line) => shown('+', line)));
      at = aTo;
    }
    lines.push(...a.slice(at, to).map((line) => shown(' ', line)));
  }
  return lines;
}

type Hunk = ReturnType<typeof diffLines>[number];

/** Hunks that are so near that their surroundings touch stand under one heading. */
function groups(hunks: readonly Hunk[]): Hunk[][] {
  const all: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = all.at(-1);
    const end = last?.at(-1)?.aTo;
    if (last && end !== undefined && hunk.aFrom - end <= 2 * AROUND) last.push(hunk);
    else all.push([hunk]);
  }
  return all;
}

function range(from: number, to: number): string {
  return to - from === 1 ? String(from + 1) : `${to === from ? from : from + 1},${to - from}`;
}

function shown(sign: string, line: string): string {
  const text = line.replace(/\n$/, '').replace(/\r$/, '␍');
  return line.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file`;
}
