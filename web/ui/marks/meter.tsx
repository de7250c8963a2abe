import { classNames } from '../class-names.ts';

export type MeterProps = {
  /** 0 to 1. */
  share: number;
  tone?: 'accent' | 'ok' | 'warn' | 'mute';
  /** Names the meter; leave it off where the figure stands beside it, and the bar is silent. */
  label?: string;
  className?: string;
};

/** A share as a bar. It keeps its place when empty. */
export function Meter({ share, tone = 'accent', label, className }: MeterProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const spoken =
    label === undefined
      ? { 'aria-hidden': true }
      : {
          role: 'meter',
          'aria-label': label,
          'aria-valuenow': percent,
          'aria-valuemin': 0,
          'aria-valuemax': 100,
          'aria-valuetext': `${percent} %`,
        };
  return (
    <span className={classNames('meter block', tone !== 'accent' && tone, className)} {...spoken}>
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}
