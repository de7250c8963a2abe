export type RowWindow = {
  /** Index of the first row to draw. */
  readonly first: number;
  /** Index after the last row to draw. */
  readonly end: number;
  /** Height in px that stands in for the rows above and below. */
  readonly above: number;
  readonly below: number;
};

export type RowWindowOf = {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewHeight: number;
  /** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
  readonly spare?: number;
};

/**
 * Which of `count` rows of one height have to be drawn. above + drawn rows + below is always the height of the
 * whole list, whatever the scroll position says (a list that has just become shorter may be scrolled past its end).
 */
export function rowWindow({ count, rowHeight, scrollTop, viewHeight, spare = 8 }: RowWindowOf): RowWindow {
  const fits = Math.ceil(viewHeight / rowHeight) + 1;
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight)), Math.max(0, count - fits));
  const first = Math.max(0, top - spare);
  const end = Math.min(count, top + fits + spare);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}

/** The scroll position that brings row `index` into view, or the one it has when the row is already seen. */
export function scrollTopFor(
  index: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + viewHeight) return top + rowHeight - viewHeight;
  return scrollTop;
}
