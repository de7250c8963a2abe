import type { Schema } from '../../client/client.ts';
import { formatCount, formatList } from '../../ui/index.ts';

/** What goes with a workspace, in a sentence: "8 jobs, 1 number and 12 calls"; what is not there is left out. */
export function holdingsInWords(holdings: Schema<'Holdings'>): string {
  const parts: [number, string, string?][] = [
    [holdings.jobs, 'job'],
    [holdings.phoneNumbers, 'phone number'],
    [holdings.flows, 'call flow'],
    [holdings.pages, 'knowledge page'],
    [holdings.calls, 'call'],
    [holdings.messages, 'message'],
  ];
  const held = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => formatCount(count, one, many));
  return held.length === 0 ? 'nothing yet' : formatList(held);
}
