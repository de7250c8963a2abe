import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

export type EmptyProps = {
  icon?: IconName;
  /** Colours the icon: `ok` where nothing to do is good news. */
  tone?: 'ok' | 'info' | 't3';
  title: string;
  /** What belongs here. */
  children?: ReactNode;
  /** One next act, and at most two quieter ones. */
  acts?: ReactNode;
  /** Without a card, inside one or in a pane. */
  bare?: boolean;
  /** 2 right under the page's title. */
  level?: 2 | 3 | 4;
};

/** A place where nothing is yet, or nothing was found. */
export function Empty({ icon, tone = 't3', title, children, acts, bare = false, level = 3 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames('empty', !bare && 'card')}>
      {icon && <Icon name={icon} className={tone} size={18} />}
      <Heading className="sec">{title}</Heading>
      {children && <p>{children}</p>}
      {acts && <div className="row wrap justify-center">{acts}</div>}
    </div>
  );
}
