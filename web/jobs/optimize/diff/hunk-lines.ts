import { diffLines, type Hunk } from '../../../../core/jobs/diff.ts';
import type { Span } from '../../../../core/shared/text.ts';
import { type Piece, unchanged, wholly, wordDiff } from './word-diff.ts';

/** A line of a change. `line` counts from 1: in the text before for `same` and `removed`, in the text after for `added`. */
export type HunkLine = { kind: 'same' | 'removed' | 'added'; line: number; pieces: Piece[] };

type Edit = { span: Span; after: string };

/**
 * The whole lines that a change touches, before and after, with the differing words lit. Numbers of added lines are those of the
 * text with every change of `ahead` put in: those that stand before it. The line before is shown too, unless one of them ends there.
 */
export function hunkLines(text: string, edit: Edit, ahead: readonly Edit[]): HunkLine[] {
  const from = lineStart(text, edit.span[0]);
  const end = text.indexOf('\n', Math.max(edit.span[1], edit.span[0]));
  const to = end < 0 ? text.length : end;
  const before = text.slice(from, to).split('\n');
  const written = text.slice(from, edit.span[0]) + edit.after + text.slice(edit.span[1], to);
  const after = written.split('\n');
  const firstBefore = lineNumber(text, from);
  const firstAfter = firstBefore + linesAdded(text, ahead);
  const lines: HunkLine[] = [];
  let [shownTo, started] = [0, false];
  for (const stretch of diffLines(before, after)) {
    const sameFrom = started ? shownTo : Math.max(0, stretch.aFrom - 1);
    lines.push(...sameLines(before, sameFrom, stretch.aFrom, firstBefore));
    lines.push(...changedLines(before, after, stretch, firstBefore, firstAfter));
    [shownTo, started] = [stretch.aTo, true];
  }
  return [...contextBefore(text, from, ahead, lines), ...lines];
}

function sameLines(before: readonly string[], from: number, to: number, first: number): HunkLine[] {
  return before
    .slice(from, to)
    .map((line, at) => ({ kind: 'same', line: first + from + at, pieces: unchanged(line) }));
}

/** Lines that became lines: words are compared over all of them, so that a split line shows what was kept of it. */
function changedLines(
  before: readonly string[],
  after: readonly string[],
  { aFrom, aTo, bFrom, bTo }: Hunk,
  firstBefore: number,
  firstAfter: number,
): HunkLine[] {
  const [gone, come] = [before.slice(aFrom, aTo), after.slice(bFrom, bTo)];
  const words = wordDiff(gone.join('\n'), come.join('\n'));
  const both =
    gone.length > 0 &&
    come.length > 0 &&
    words.before.some(({ changed, text }) => !changed && /[\p{L}\p{N}]/u.test(text));
  const rows = (kind: 'removed' | 'added', lines: readonly string[], pieces: Piece[], first: number) =>
    (both ? splitAtLines(pieces) : lines.map(wholly)).map(
      (row, at): HunkLine => ({ kind, line: first + at, pieces: row }),
    );
  return [
    ...(gone.length > 0 ? rows('removed', gone, words.before, firstBefore + aFrom) : []),
    ...(come.length > 0 ? rows('added', come, words.after, firstAfter + bFrom) : []),
  ];
}

function splitAtLines(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, at) => {
      if (at > 0) rows.push([]);
      if (text !== '') rows.at(-1)?.push({ ...piece, text });
    });
  }
  return rows;
}

function contextBefore(
  text: string,
  from: number,
  ahead: readonly Edit[],
  lines: readonly HunkLine[],
): HunkLine[] {
  if (from === 0 || lines[0]?.kind === 'same') return [];
  const start = lineStart(text, from - 1);
  const line = text.slice(start, from - 1);
  const taken = ahead.some(({ span }) => span[1] >= start);
  if (taken || line.trim() === '') return [];
  return [{ kind: 'same', line: lineNumber(text, start), pieces: unchanged(line) }];
}

/** How many lines the changes before this one put in, over those they take out. */
function linesAdded(text: string, ahead: readonly Edit[]): number {
  return ahead.reduce(
    (sum, { span, after }) => sum + breaksIn(after) - breaksIn(text.slice(span[0], span[1])),
    0,
  );
}

/** A search from before the beginning would find a break at the beginning. */
function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineNumber(text: string, at: number): number {
  return breaksIn(text.slice(0, at)) + 1;
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
