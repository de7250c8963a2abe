import type { ReactNode } from 'react';

/** A share of 1 with its interval. */
export type Interval = { share: number; low: number; high: number };

export type IntervalChartProps = {
  before: Interval;
  after: Interval;
  /** Everything that the picture says, in words. */
  label: string;
};

const LEFT = 20;
const WIDTH = 320;
const TICKS = [0, 25, 50, 75, 100];

const at = (share: number) => LEFT + WIDTH * Math.min(1, Math.max(0, share));

/** Two shares above one another on a scale from 0 to 100 %, each with its interval as a bar. */
export function IntervalChart({ before, after, label }: IntervalChartProps) {
  return (
    <svg viewBox="0 0 360 92" role="img" aria-label={label} className="interval-chart">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={at(tick / 100)} x2={at(tick / 100)} y1="6" y2="72" className="tick" />
          <text x={at(tick / 100)} y="88" textAnchor="middle">
            {tick} %
          </text>
        </g>
      ))}
      <Bar y={24} {...before} className="then" />
      <Bar y={54} {...after} className="now" />
    </svg>
  );
}

function Bar({ y, share, low, high, className }: Interval & { y: number; className: string }): ReactNode {
  const end = (x: number) => <line x1={x} x2={x} y1={y - 6} y2={y + 6} strokeWidth="1.5" />;
  return (
    <g className={className}>
      <line x1={at(low)} x2={at(high)} y1={y} y2={y} strokeWidth="6" strokeLinecap="round" opacity=".35" />
      {end(at(low))}
      {end(at(high))}
      <circle cx={at(share)} cy={y} r="5" />
    </g>
  );
}
