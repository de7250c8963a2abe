import type { Answered } from '../../client/client.ts';
import { formatCount, formatList } from '../../ui/index.ts';

/** What erasing takes away, in words: "2 calls, 84 events and 1 message". */
export function holdingsText({ calls, events, messages, texts }: Answered<'Erasure'>): string {
  const parts = [
    [calls, 'call'],
    [events, 'event'],
    [messages, 'message'],
    [texts, 'text'],
  ] as const;
  return (
    formatList(parts.flatMap(([count, word]) => (count > 0 ? [formatCount(count, word)] : []))) || 'nothing'
  );
}
