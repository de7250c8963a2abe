import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

type NoticeTone = 'info' | 'ok' | 'warn' | 'danger';

const icons: Record<NoticeTone, IconName> = { info: 'info', ok: 'check', warn: 'alert', danger: 'alert' };

export type NoticeProps = {
  tone: NoticeTone;
  /** What happened, as a sentence. */
  title: ReactNode;
  icon?: IconName;
  /** Read at once where it appears: failures only. */
  urgent?: boolean;
  /** What was kept and what to do. */
  children?: ReactNode;
  /** Buttons under the words. */
  acts?: ReactNode;
};

/** A notice at the place it speaks of. */
export function Notice({ tone, title, icon = icons[tone], urgent = false, children, acts }: NoticeProps) {
  return (
    <div className={classNames('note', tone)} role={urgent ? 'alert' : undefined}>
      <Icon name={icon} />
      <div className="grow">
        <strong>{title}</strong> {children && <span className="t2">{children}</span>}
        {acts && <div className="row wrap mt-2">{acts}</div>}
      </div>
    </div>
  );
}

export type BarNoticeProps = {
  tone: NoticeTone;
  icon?: IconName;
  /** Buttons or a link at the right end. */
  acts?: ReactNode;
  children: ReactNode;
};

/** A notice across the whole width, under a top line: what saving would change, that the connection is gone. */
export function BarNotice({ tone, icon = icons[tone], acts, children }: BarNoticeProps) {
  return (
    <div className={classNames('note bar', tone)} role="status">
      <Icon name={icon} />
      <span className="grow">{children}</span>
      {acts && <span className="row wrap">{acts}</span>}
    </div>
  );
}
