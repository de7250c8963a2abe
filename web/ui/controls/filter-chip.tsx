import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

export type FilterChipProps = Omit<ComponentProps<'button'>, 'children'> & {
  pressed?: boolean;
  icon?: IconName;
  count?: number;
  children: ReactNode;
};

/** Narrows a list. Put several into a `div role="group"` with a label. */
export function FilterChip({ pressed, icon, count, children, ...rest }: FilterChipProps) {
  return (
    <button type="button" className="fchip" aria-pressed={pressed} {...rest}>
      {icon && <Icon name={icon} size={14} />}
      {children}
      {count !== undefined && <span className="num">{count}</span>}
    </button>
  );
}
