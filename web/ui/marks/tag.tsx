import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.ts';

/** How things stand: done, look at it, stops you or is late, to know, or nothing to say. */
export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'quiet';

export const toneIcons: Record<Tone, IconName> = {
  ok: 'check',
  warn: 'alert',
  danger: 'alert',
  info: 'info',
  quiet: 'dot',
};

/** A state in a row: always an icon and a word, never the colour alone. */
export function Tag({
  tone,
  icon = toneIcons[tone],
  children,
}: {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={classNames('tag', tone === 'quiet' ? 't3' : tone)}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
