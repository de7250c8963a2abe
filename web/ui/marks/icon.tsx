import { classNames } from '../class-names.ts';
import { type Drawing, drawings, type IconName } from './icon-drawings.ts';

export type IconProps = {
  name: IconName;
  /** In px; 16 in controls, 14 in tags and small buttons, 12 in pills. */
  size?: number;
  className?: string;
  /** Only for an icon that stands alone; beside a word it is silent. */
  label?: string;
};

/** A line drawing in the colour of the text around it. */
export function Icon({ name, size = 16, className, label }: IconProps) {
  const { line, bold, solid }: Drawing = drawings[name];
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a label makes it an image, without one it is hidden
    <svg className={classNames('i', className)} width={size} height={size} viewBox="0 0 16 16" {...named}>
      {line && <path d={line} />}
      {bold && <path d={bold} strokeWidth={2.2} />}
      {solid && <path d={solid} fill="currentColor" stroke="none" />}
    </svg>
  );
}
