import { diffLines, linesOf } from '../../core/jobs/diff.ts';
import type { DiffRow } from '../ui/index.ts';

export { changedLines } from '../../core/jobs/diff.ts';

const CONTEXT = 2;

/** What turns `before` into `after`, line by line, with two lines around each change. Numbers are those of `after`. */
export function diffRows(before: string, after: string): DiffRow[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const rows: DiffRow[] = [];
  let shown = 0;
  const same = (from: number, to: number) => {
    for (let at = Math.max(from, shown); at < Math.min(to, b.length); at += 1) {
      rows.push(rowOf('same', b[at] ?? '', at + 1));
      shown = at + 1;
    }
  };
  for (const { aFrom, aTo, bFrom, bTo } of diffLines(a, b)) {
    same(shown, Math.min(shown === 0 ? 0 : shown + CONTEXT, bFrom));
    same(bFrom - CONTEXT, bFrom);
    for (const line of a.slice(aFrom, aTo)) rows.push(rowOf('removed', line));
    b.slice(bFrom, bTo).forEach((line, index) => void rows.push(rowOf('added', line, bFrom + index + 1)));
    shown = bTo;
  }
  same(shown, shown + CONTEXT);
  return rows;
}

function rowOf(kind: DiffRow['kind'], line: string, number?: number): DiffRow {
  const text = line.replace(/\r?\n$/, '');
  return {
    kind,
    parts: [{ text: text === '' ? ' ' : text }],
    ...(number === undefined ? {} : { line: number }),
  };
}
