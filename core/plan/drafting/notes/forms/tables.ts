import type { Span } from '../../../../shared/text.ts';

/** A table of the notes: head cells, then rows of cells, each with its place. */
export type Table = { span: Span; head: Cell[]; rows: Cell[][] };
export type Cell = { text: string; span: Span };

const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;

/** Tables in Markdown, or pasted from a sheet with tabs: two rows at least, of two cells at least, as many in each. */
export function tablesIn(text: string): Table[] {
  const tables: Table[] = [];
  let open: Cell[][] = [];
  let mark: '|' | '\t' = '|';
  const close = () => {
    const [head, ...rows] = open;
    const first = head?.[0];
    const last = open.at(-1)?.at(-1);
    if (head && first && last && rows.length > 0)
      tables.push({ span: [first.span[0], last.span[1]], head, rows });
    open = [];
  };
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    const isRule = open.length === 1 && RULE.test(line) && line.includes('|');
    const kind = /^[ \t]*\|.*\|/.test(line)
      ? '|'
      : /^[^\t\n•–*-][^\t\n]*\t+[^\t\n]*\S/.test(line) && !/^\s*\d{1,3}[.)]\t/.test(line)
        ? '\t'
        : null;
    const cells = kind ? cellsOf(line, from, kind) : [];
    if (!isRule) {
      if (
        !kind ||
        (open.length > 0 && (kind !== mark || cells.length !== open[0]?.length)) ||
        cells.length < 2
      )
        close();
      if (kind && cells.length >= 2) {
        mark = kind;
        open.push(cells);
      }
    }
    from = to + 1;
  }
  close();
  return tables;
}

function cellsOf(line: string, at: number, mark: '|' | '\t'): Cell[] {
  const cells: Cell[] = [];
  let from = mark === '|' ? line.indexOf('|') + 1 : 0;
  while (from <= line.length) {
    const next = line.indexOf(mark, from);
    const to = next < 0 ? line.length : next;
    if (next < 0 && mark === '|' && line.slice(from).trim() === '') break;
    const raw = line.slice(from, to);
    const text = raw.trim();
    const start = at + from + (raw.length - raw.trimStart().length);
    cells.push({ text, span: [start, start + text.length] });
    from = to + 1;
    if (mark === '\t') while (line[from] === '\t') from += 1;
    if (next < 0) break;
  }
  return cells;
}
