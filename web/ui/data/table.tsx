// biome-ignore-all lint/a11y/noRedundantRoles: drawn as blocks on a phone, rows lose their meaning without them
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';

export type TableProps = {
  /** What the table holds and how it is sorted; read aloud, not seen. */
  caption: string;
  /** 56 px rows with a second line, 44 tight, 34 mini (inside cards). */
  rows?: 'tall' | 'tight' | 'mini';
  /** On a phone each row becomes a card: its RowHead, then Cells marked `card`. */
  cards?: boolean;
  /** Without a box of its own, inside a card. */
  bare?: boolean;
  className?: string;
  children: ReactNode;
};

/** A table. Give it `thead` and `tbody` with Row, ColumnHead, RowHead and Cell. */
export function Table({
  caption,
  rows = 'tall',
  cards = false,
  bare = false,
  className,
  children,
}: TableProps) {
  const table = (
    <table role="table" className={classNames('tbl', rows !== 'tall' && rows, cards && 'cards', className)}>
      <caption className="vh">{caption}</caption>
      {children}
    </table>
  );
  return bare ? table : <div className="tblw">{table}</div>;
}

export type ColumnHeadProps = Omit<ComponentProps<'th'>, 'scope'> & {
  /** `false` when the column can be sorted by but is not. Leave out for columns without an order. */
  sorted?: 'ascending' | 'descending' | false;
  onSort?: () => void;
  /** Numbers stand at the right. */
  right?: boolean;
};

/** The head of a column; with `onSort` it is a button that turns the order. */
export function ColumnHead({ sorted, onSort, right = false, className, children, ...rest }: ColumnHeadProps) {
  return (
    <th
      {...rest}
      scope="col"
      role="columnheader"
      aria-sort={sorted || undefined}
      className={classNames(right && 'r', className)}
    >
      {onSort ? (
        <button type="button" onClick={onSort}>
          {children}
          {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} size={14} />}
        </button>
      ) : (
        children
      )}
    </th>
  );
}

export function Row({ selected, ...rest }: ComponentProps<'tr'> & { selected?: boolean }) {
  return <tr role="row" aria-selected={selected} {...rest} />;
}

/** Stands in for rows that are not drawn. */
export function RowSpace({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
    <tr className="space" aria-hidden="true" style={{ height }}>
      <td style={{ height }} />
    </tr>
  );
}

/** The cell that names its row. */
export function RowHead(props: ComponentProps<'th'>) {
  return <th scope="row" role="rowheader" {...props} />;
}

export type CellProps = ComponentProps<'td'> & {
  right?: boolean;
  /** Where it stands in the card on a phone; without it the cell is left out there. */
  card?: 'state' | 'use';
};

export function Cell({ right = false, card, className, ...rest }: CellProps) {
  return <td role="cell" data-card={card} className={classNames(right && 'r num', className)} {...rest} />;
}
