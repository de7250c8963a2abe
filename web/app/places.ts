import type { Schema } from '../client/client.ts';
import type { NavItem, NavNumber } from '../shell/index.ts';

type MessageCounts = { open: number; urgent: number };

/** The places of the app in the order of the sidebar. The first four also stand under the thumb on a phone. */
export const places: readonly NavItem[] = [
  { label: 'Home', href: '/', icon: 'home' },
  { label: 'Calls', href: '/calls', icon: 'phone' },
  { label: 'Jobs', href: '/jobs', icon: 'bullets' },
  { label: 'Call flows', short: 'Flows', href: '/call-flows', icon: 'tree' },
  { label: 'Knowledge', href: '/knowledge', icon: 'book' },
  { label: 'Mock calls', href: '/mock-calls', icon: 'chat-play' },
  { label: 'Messages', href: '/messages', icon: 'note' },
  { label: 'Settings', href: '/settings', icon: 'gear' },
];

/** Which place an address belongs to: call flows of a number are flows, though their address is under Settings. */
function placeOf(path: string): string {
  if (/^\/settings\/phone-numbers\/[^/]+\/call-flow/.test(path)) return '/call-flows';
  if (path.startsWith('/templates') || path.startsWith('/guide/')) return '/jobs';
  return places.findLast(({ href }) => path === href || path.startsWith(`${href}/`))?.href ?? '/';
}

export function navigationOf(path: string, counts: MessageCounts | undefined): NavItem[] {
  const current = placeOf(path);
  return places.map((place) => ({
    ...place,
    current: place.href === current,
    ...(place.href === '/messages' && counts && counts.open > 0 ? { badge: badgeOf(counts) } : {}),
  }));
}

function badgeOf({ open, urgent }: MessageCounts): NonNullable<NavItem['badge']> {
  const label = urgent > 0 ? `${open} open, ${urgent} urgent` : `${open} open`;
  return { count: open, label, hot: urgent > 0 };
}

const states: Record<Schema<'Home'>['numbers'][number]['state'], Pick<NavNumber, 'state' | 'stateLabel'>> = {
  answering: { state: 'ok', stateLabel: 'answering' },
  paused: { state: 'warn', stateLabel: 'agent paused' },
  'nothing-published': { state: 'warn', stateLabel: 'nothing published' },
};

/** The numbers of the workspace; each leads to its call flow. */
export function numbersOf(numbers: Schema<'Home'>['numbers']): NavNumber[] {
  return numbers.map(({ phoneNumberId, label, e164, state }) => ({
    label,
    href: `/settings/phone-numbers/${phoneNumberId}/call-flow`,
    tail: e164.slice(-4),
    ...states[state],
  }));
}
