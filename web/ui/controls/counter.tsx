import { classNames } from '../class-names.ts';
import { formatNumber } from '../format.ts';

/** Characters as people count them here: Unicode code points, so that an emoji is not two. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** "1,284 of 10,000". Past the limit it turns into a warning in words; nothing is ever cut. */
export function Counter({ text, most, id }: { text: string; most: number; id?: string }) {
  const used = countCodePoints(text);
  const over = used - most;
  return (
    <span className={classNames('num', over > 0 && 'danger')} id={id}>
      {formatNumber(used)} of {formatNumber(most)}
      {over > 0 && `, ${formatNumber(over)} too many`}
    </span>
  );
}
