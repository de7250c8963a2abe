/** What begins an item of a list: "3. ", "(3) ", "- ". */
const ITEM = /^([ \t]*)(?:([-*+•–])|(\(?)(\d{1,3})([.)]))([ \t]+)/;

export type Item = {
  /** How many letters of the line its mark takes, indentation and gap included. */
  length: number;
  /** How the item after it begins. */
  next: string;
};

/** The list item that a line is; null for any other line. */
export function itemOf(line: string): Item | null {
  const found = ITEM.exec(line);
  if (!found) return null;
  const [mark, indent = '', bullet, open = '', number = '', close = '', gap = ''] = found;
  const next = bullet ?? `${open}${Number(number) + 1}${close}`;
  return { length: mark.length, next: `${indent}${next}${gap}` };
}
