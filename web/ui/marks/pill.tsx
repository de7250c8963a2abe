import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.ts';
import { type Tone, toneIcons } from './tag.tsx';

export type PillProps = {
  /** `accent` is for "changed" and "now"; a quiet pill is a fact without a judgement. */
  tone?: Tone | 'accent';
  icon?: IconName | false;
  className?: string;
  children: ReactNode;
};

/** A short state set apart: "Draft", "Blocked", "2 findings". */
export function Pill({ tone = 'quiet', icon, className, children }: PillProps) {
  const shown = icon ?? (tone === 'quiet' || tone === 'accent' ? false : toneIcons[tone]);
  const colour = tone === 'accent' ? 'acc' : tone !== 'quiet' && tone;
  return (
    <span className={classNames('pill', colour, className)}>
      {shown && <Icon name={shown} size={12} />}
      {children}
    </span>
  );
}
