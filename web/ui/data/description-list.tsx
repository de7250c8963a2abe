import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export type Description = { readonly name: ReactNode; readonly value: ReactNode; readonly id?: string };

export type DescriptionListProps = {
  items: readonly Description[];
  /** Names as field keys, in mono. */
  keys?: boolean;
  className?: string;
};

/** Names and their values, one pair a row. */
export function DescriptionList({ items, keys = false, className }: DescriptionListProps) {
  return (
    <dl className={classNames('pairs', className)}>
      {items.map((item, index) => (
        <div key={item.id ?? (typeof item.name === 'string' ? item.name : index)}>
          <dt className={keys ? 'mono' : undefined}>{item.name}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
