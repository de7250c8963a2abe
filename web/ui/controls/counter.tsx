import { codePoints } from '../../../core/shared/text.ts';
import { classNames } from '../class-names.ts';
import { formatNumber } from '../format.ts';

/** "1,284 of 10,000", in Unicode code points. Past the limit it turns into a warning in words; nothing is ever cut. */
export function Counter({ text, most, id }: { text: string; most: number; id?: string }) {
  const used = codePoints(text);
  const over = used - most;
  return (
    <span className={classNames('num', over > 0 && 'danger')} id={id}>
      {formatNumber(used)} of {formatNumber(most)}
      {over > 0 && `, ${formatNumber(over)} too many`}
    </span>
  );
}
