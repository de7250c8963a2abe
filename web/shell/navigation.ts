import type { IconName } from '../ui/index.ts';

/** A place of the app in the sidebar, the rail and the tab bar. */
export type NavItem = {
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
  readonly current?: boolean;
  /** A number at the place; `hot` when it waits for somebody. `label` says it in words: "2 urgent waiting". */
  readonly badge?: { readonly count: number; readonly label: string; readonly hot?: boolean };
  /** Shorter word for the tab bar. */
  readonly short?: string;
};

/** A phone number in the sidebar, with how it stands. */
export type NavNumber = {
  readonly label: string;
  readonly href: string;
  /** Last digits: "0142". */
  readonly tail: string;
  readonly state: 'ok' | 'warn' | 'danger';
  /** The state in words: "answering". */
  readonly stateLabel: string;
};

export type NavWorkspace = { readonly id: string; readonly name: string };

/** What is read for a place: its name and what waits there. */
export function spokenLabel(item: NavItem): string {
  return item.badge ? `${item.label}, ${item.badge.label}` : item.label;
}
