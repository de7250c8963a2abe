import { classNames } from '../class-names.ts';
import { Meter } from './meter.tsx';

export type ScoreBarProps = {
  label: string;
  /** 0 to 1, shown with two decimals. */
  score: number;
  tone?: 'ok' | 'warn' | 'mute';
  chosen?: boolean;
};

/** One candidate and its score, for lists of candidates: render inside `ul` or `ol`. */
export function ScoreBar({ label, score, tone = 'mute', chosen = false }: ScoreBarProps) {
  return (
    <li className="score">
      <span className={classNames('cut', chosen && 'b')}>{label}</span>
      <Meter share={score} tone={tone} />
      <span className={classNames('num', chosen ? 'b' : 't2')}>{score.toFixed(2)}</span>
    </li>
  );
}
