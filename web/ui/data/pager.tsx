import { Button } from '../controls/button.tsx';
import { formatNumber, formatOf } from '../format.ts';

export type PagerProps = {
  shown: number;
  /** Rows above those shown. */
  before?: number;
  /** How many there are, where that is known. */
  total?: number;
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
};

/** How much of a list is shown, and the way to the rest. */
export function Pager({ shown, before = 0, total, hasMore, busy, onMore }: PagerProps) {
  const words =
    before > 0
      ? `Rows ${formatNumber(before + 1)} to ${formatNumber(before + shown)} shown`
      : `${total === undefined ? formatNumber(shown) : formatOf(shown, total)} shown`;
  return (
    <div className="tbl-foot row">
      <span role="status">{words}</span>
      {hasMore && (
        <Button kind="quiet" size="sm" busy={busy} onClick={onMore}>
          Load more
        </Button>
      )}
    </div>
  );
}

export type EarlierRowsProps = { before: number; busy?: boolean; onEarlier: () => void };

/** The way back to rows above those shown, in a list of which only a part is held. */
export function EarlierRows({ before, busy, onEarlier }: EarlierRowsProps) {
  if (before === 0) return null;
  return (
    <div className="tbl-foot row">
      <span>{formatNumber(before)} above</span>
      <Button kind="quiet" size="sm" busy={busy} onClick={onEarlier}>
        Load those before
      </Button>
    </div>
  );
}
