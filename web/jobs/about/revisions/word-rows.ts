import type { DiffPart, DiffRow } from '../../../ui/index.ts';
import { diffRows } from '../../diff-rows.ts';
import { wordDiff } from '../../optimize/diff/word-diff.ts';

/** What turns `before` into `after`, line by line, with the words lit that differ in lines that stand for each other. */
export function wordRows(before: string, after: string): DiffRow[] {
  const rows = diffRows(before, after);
  const lit: DiffRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const removed = runOf(rows, at, 'removed');
    const added = runOf(rows, at + removed.length, 'added');
    if (removed.length + added.length === 0) {
      lit.push(rows[at] as DiffRow);
      at += 1;
      continue;
    }
    lit.push(...removed.map((row, i) => withWords(row, added[i], 'before')));
    lit.push(...added.map((row, i) => withWords(row, removed[i], 'after')));
    at += removed.length + added.length;
  }
  return lit;
}

function runOf(rows: readonly DiffRow[], from: number, kind: DiffRow['kind']): DiffRow[] {
  const run: DiffRow[] = [];
  for (let at = from; rows[at]?.kind === kind; at += 1) run.push(rows[at] as DiffRow);
  return run;
}

function withWords(row: DiffRow, other: DiffRow | undefined, side: 'before' | 'after'): DiffRow {
  if (!other) return row;
  const [own, theirs] = [textOf(row), textOf(other)];
  const words = side === 'before' ? wordDiff(own, theirs).before : wordDiff(theirs, own).after;
  const parts = words.map(({ text, changed }): DiffPart => ({ text, changed }));
  return { ...row, parts };
}

function textOf({ parts }: DiffRow): string {
  return parts.map(({ text }) => String(text)).join('');
}
