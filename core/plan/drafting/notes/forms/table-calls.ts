import { lineKind, type NoteLine } from '../note-line.ts';
import type { Desk } from '../read-notes.ts';
import type { Topic } from '../topics.ts';
import { fromHeading } from '../wanted.ts';
import type { Cell, Table } from './tables.ts';

const CALLS =
  /\b(?:calls?|call type|type|reason|topic|situation|scenario|caller|request|issue|if|when|they want|about|tipo|motivo|llamada)\b/i;

/** A table with a call in each row becomes calls; any other table is facts. */
export function tableCalls(tables: readonly Table[], desk: Desk): Topic[] {
  return tables.flatMap((table) => {
    const { head, rows } = table;
    for (const cell of head) land(desk, cell, 'A heading of the table.');
    const isCall = (row: Cell[]) => row.slice(1).some(({ text }) => isWork(text, desk));
    if (!CALLS.test(head[0]?.text ?? '') && rows.filter(isCall).length < rows.length / 2) {
      for (const row of rows) addFact(row, desk);
      return [];
    }
    return rows.flatMap((row) => {
      if (isCall(row)) return [callOf(row, desk)];
      addFact(row, desk);
      return [];
    });
  });
}

function isWork(text: string, { language }: Desk): boolean {
  const kind = lineKind({ text, plain: text.toLowerCase() }, language);
  return kind === 'instruction' || kind === 'fields' || kind === 'rule';
}

function callOf(row: Cell[], { language }: Desk): Topic {
  const [first, ...cells] = row as [Cell, ...Cell[]];
  const lines = cells
    .filter(({ text }) => text !== '')
    .map((cell): NoteLine => {
      const kind = lineKind({ text: cell.text, plain: cell.text.toLowerCase() }, language);
      const text =
        kind === 'fields' || kind === 'statement'
          ? `${language === 'es' ? 'Pida' : 'Collect'}: ${cell.text}`
          : cell.text;
      return { ...BLANK, span: cell.span, whole: cell.span, children: [], text, plain: text.toLowerCase() };
    });
  return { ...fromHeading(first.text, language), spans: [first.span], lines };
}

const BLANK = { indent: 0, marker: 'bullet', depth: 1, number: null, apart: false } as const;

function addFact(row: Cell[], { facts }: Desk): void {
  const told = row.filter(({ text }) => text !== '');
  const [first] = told;
  if (!first) return;
  const span: Cell['span'] = [first.span[0], told.at(-1)?.span[1] ?? first.span[1]];
  facts.add({ text: told.map(({ text }) => text).join(': '), span }, null);
}

function land({ landed }: Desk, { span }: Cell, why: string): void {
  if (span[1] > span[0]) landed.push({ span, to: 'unread', why });
}
