import type { Schema } from '../../client/client.ts';
import { formatCount, formatNumber, Pill } from '../../ui/index.ts';

type Site = Schema<'KnowledgeSite'>;

export function SiteState({ site }: { site: Pick<Site, 'state'> }) {
  switch (site.state) {
    case 'reading':
      return <Pill tone="accent">Reading</Pill>;
    case 'read':
      return <Pill tone="warn">Changes to look at</Pill>;
    case 'applied':
      return <Pill tone="ok">In Knowledge</Pill>;
    case 'stopped':
      return <Pill>Stopped</Pill>;
    case 'failed':
      return <Pill tone="danger">Not read</Pill>;
  }
}

/** "12 pages read, 30 addresses left, 2 skipped". */
export function progressWords({ read, left, skipped }: Site['progress']): string {
  return [
    `${formatCount(read, 'page')} read`,
    left > 0 ? `${formatNumber(left)} ${left === 1 ? 'address' : 'addresses'} left` : '',
    skipped.length > 0 ? `${formatNumber(skipped.length)} skipped` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The address as people say it. */
export function siteName(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
