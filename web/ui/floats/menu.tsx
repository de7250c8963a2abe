import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Link } from '../link.tsx';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

export type MenuEntry =
  | 'line'
  | {
      readonly label: string;
      readonly icon?: IconName;
      /** In place of an icon, for marks of another kind. */
      readonly mark?: ReactNode;
      readonly hint?: string;
      readonly disabled?: boolean;
      /** Marks the entry that holds now. */
      readonly current?: boolean;
      readonly risk?: boolean;
      readonly href?: string;
      readonly onChoose?: () => void;
    };

export type MenuProps = {
  /** The button that opens it: one element that takes a ref and event handlers. */
  trigger: ReactElement<Record<string, unknown>>;
  /** A function is asked when the menu opens: for menus of which a page has many. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  side?: 'top' | 'bottom' | 'right';
  align?: 'start' | 'end';
};

function Entry({ entry }: { entry: Exclude<MenuEntry, 'line'> }) {
  const inside = (
    <>
      {entry.mark ?? (entry.icon && <Icon name={entry.icon} className={entry.risk ? 'danger' : 't3'} />)}
      <span className="grow cut">{entry.label}</span>
      {entry.hint && <span className="t3 sm end">{entry.hint}</span>}
      {entry.current && <Icon name="check" size={14} label="chosen" />}
    </>
  );
  const className = entry.risk ? 'mi danger' : 'mi';
  if (entry.href !== undefined) {
    return (
      <Base.LinkItem className={className} closeOnClick render={<Link href={entry.href} />}>
        {inside}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item className={className} disabled={entry.disabled} onClick={() => entry.onChoose?.()}>
      {inside}
    </Base.Item>
  );
}

function Entries({ entries }: Pick<MenuProps, 'entries'>) {
  const shown = typeof entries === 'function' ? entries() : entries;
  return shown.map((entry, index) =>
    entry === 'line' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be told apart by
      <Base.Separator key={`line-${index}`} className="sep" />
    ) : (
      <Entry key={entry.label} entry={entry} />
    ),
  );
}

/** Things to do with what its button stands beside. Arrow keys, first letters and Escape work. */
export function Menu({ trigger, entries, side = 'bottom', align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="over" side={side} align={align} sideOffset={6} collisionPadding={12}>
          <Base.Popup className="pop menu">
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
