import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { Tooltip } from '../floats/tooltip.tsx';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';
import { type ButtonLook, buttonClass } from './button.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  ButtonLook & {
    icon: IconName;
    /** What it does; read aloud and shown on hover. */
    label: string;
    /** A shortcut to show with the label. */
    keys?: string;
    tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
  };

/** A button that is only a drawing. Quiet unless said otherwise. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, kind = 'quiet', size, on, tooltipSide, className, ...rest } = props;
  return (
    <Tooltip text={label} keys={keys} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={on}
        {...rest}
        className={classNames(buttonClass({ kind, size, on }), 'ic', className)}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
