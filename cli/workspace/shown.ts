import type { FileProblem } from '../../server/files/file-problem.ts';

/** A row of a table of changes. */
export type Row = { state: string; what: string; path: string; lines: string };

/** Columns as wide as what is in them; nothing for no rows. */
export function table(rows: readonly Row[]): string[] {
  const cells = rows.map(({ state, what, lines, path }) => [state, what, lines, path]);
  const widths = [0, 1, 2].map((at) => Math.max(0, ...cells.map((row) => [...(row[at] ?? '')].length)));
  return cells.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
}

/** `+3 −1`; nothing where nothing differs. */
export function lineCounts(added: number, removed: number): string {
  return [added > 0 ? `+${added}` : '', removed > 0 ? `−${removed}` : ''].filter(Boolean).join(' ');
}

/** `jobs/quote.md:3:1 error  The sentence. (code)`: a form that editors and terminals make links of. */
export function problemLine({ path, line, column, severity, code, message }: FileProblem): string {
  const level = { blocking: 'error', finding: 'warning', advice: 'note' }[severity];
  return `${path}:${line}:${column} ${level}  ${message} (${code})`;
}

/** What another wrote, without what would move the cursor or colour the terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (unit) => (unit === '\n' || unit === '\t' ? unit : '�'));
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
