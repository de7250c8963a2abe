import { classNames } from '../class-names.ts';
import { type Kind, kindDrawings, kindNames } from './kind-drawings.ts';

export { type Kind, kindNames } from './kind-drawings.ts';

export type KindMarkProps = {
  kind: Kind;
  /** 20 in a plan, 16 in the gutter and in rows. */
  size?: 20 | 16;
  /** Says the kind aloud; leave it off where the word stands beside the mark. */
  named?: boolean;
  className?: string;
};

const filled = { fill: 'var(--kb)' };

/** The mark of a plan step's kind. */
export function KindMark({ kind, size = 20, named = false, className }: KindMarkProps) {
  const { shape, glyph, solid } = kindDrawings[kind];
  const { tag: Shape, at } = shape;
  const spoken = named ? { role: 'img', 'aria-label': kindNames[kind] } : { 'aria-hidden': true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named it is an image, else it is hidden
    <svg
      className={classNames('k', `k-${kind}`, size === 16 && 's16', className)}
      viewBox="0 0 20 20"
      {...spoken}
    >
      <g fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
        <Shape {...at} style={filled} />
        {glyph && <path d={glyph} />}
        {solid && <path d={solid} fill="currentColor" stroke="none" />}
      </g>
    </svg>
  );
}
