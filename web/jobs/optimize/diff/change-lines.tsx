import { type DiffPart, type DiffRow, StillChip } from '../../../ui/index.ts';
import type { HunkLine } from './hunk-lines.ts';
import { chipOf } from './token-chip.ts';
import type { Piece } from './word-diff.ts';

function partOf({ text, changed, token }: Piece): DiffPart {
  const chip = token ? chipOf(text) : null;
  return { text: chip ? <StillChip {...chip} /> : text, changed };
}

/** Lines of a change as the rows of a Diff. An empty line keeps its height. */
export function rowsOf(lines: readonly HunkLine[]): DiffRow[] {
  return lines.map(({ kind, line, pieces }) => ({
    kind,
    line,
    parts: pieces.length > 0 ? pieces.map(partOf) : [{ text: ' ' }],
  }));
}

/** The same lines for two columns: what was there, and what stands there now. */
export function columnsOf(lines: readonly HunkLine[]): { before: DiffRow[]; after: DiffRow[] } {
  return {
    before: rowsOf(lines.filter(({ kind }) => kind !== 'added')),
    after: rowsOf(lines.filter(({ kind }) => kind !== 'removed')),
  };
}
