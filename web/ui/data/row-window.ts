export type RowWindow = {
  /** Index of the first row to draw. */
  readonly first: number;
  /** Index after the last row to draw. */
  readonly end: number;
  /** Height in px that stands in for the rows above and below. */
  readonly above: number;
  readonly below: number;
  /** The view comes near rows that are not held: to read before or after. */
  readonly wants: 'earlier' | 'later' | null;
};

export type RowWindowOf = {
  /** Rows above the first one that is held. */
  readonly before: number;
  /** Rows that are held. */
  readonly held: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewHeight: number;
  /** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
  readonly spare?: number;
};

/**
 * Which rows of one height have to be drawn. above + drawn rows + below is always the height of all rows before and held,
 * whatever the scroll position says (a list that has just become shorter may be scrolled past its end).
 */
export function rowWindow(list: RowWindowOf): RowWindow {
  const { before, held, rowHeight, scrollTop, viewHeight, spare = 8 } = list;
  const count = before + held;
  const fits = Math.ceil(viewHeight / rowHeight) + 1;
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight)), Math.max(0, count - fits));
  const from = Math.max(0, top - spare);
  const to = Math.min(count, top + fits + spare);
  const first = Math.min(Math.max(from, before), count);
  const end = Math.max(first, to);
  return {
    first,
    end,
    above: first * rowHeight,
    below: (count - end) * rowHeight,
    wants: from < before ? 'earlier' : to >= count ? 'later' : null,
  };
}
