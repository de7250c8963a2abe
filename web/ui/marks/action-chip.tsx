import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.ts';

export type ActionChipProps = Omit<ComponentProps<'button'>, 'children'> & {
  kind: 'action' | 'transfer' | 'end';
  icon: IconName;
  label: string;
};

/** The same chip in a text that is only read. */
export function StillChip({ kind, icon, label }: Pick<ActionChipProps, 'kind' | 'icon' | 'label'>) {
  return (
    <span className={classNames('tok still', `k-${kind}`)}>
      <Icon name={icon} size={14} />
      <span className="vh">Action: </span>
      {label}
    </span>
  );
}

/** Something that will be done, as a chip inside text. Read as "Action: … Press Enter to edit." */
export function ActionChip({ kind, icon, label, className, ...rest }: ActionChipProps) {
  return (
    <button
      type="button"
      className={classNames('tok', `k-${kind}`, className)}
      aria-label={`Action: ${label}. Press Enter to edit.`}
      {...rest}
    >
      <Icon name={icon} size={14} />
      {label}
    </button>
  );
}
