import { Button } from '../controls/button.tsx';
import { formatOf } from '../format.ts';

export type PagerProps = {
  shown: number;
  /** How many there are, where that is known. */
  total?: number;
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
};

/** How much of a list is shown, and the way to the rest. */
export function Pager({ shown, total, hasMore, busy, onMore }: PagerProps) {
  return (
    <div className="tbl-foot row">
      <span role="status">{total === undefined ? `${shown} shown` : `${formatOf(shown, total)} shown`}</span>
      {hasMore && (
        <Button kind="quiet" size="sm" busy={busy} onClick={onMore}>
          Load more
        </Button>
      )}
    </div>
  );
}
