import { queryOptions } from '@tanstack/react-query';
import { type Answered, answer, api } from './client.ts';
import { type LongList, PAGE_ROWS } from './long-list.ts';
import type { operations } from './schema.d.ts';

type CallQuery = Omit<NonNullable<operations['listCalls']['parameters']['query']>, 'cursor' | 'limit'>;
type MessageQuery = Omit<NonNullable<operations['listMessages']['parameters']['query']>, 'cursor' | 'limit'>;

/** Records, mock calls, messages and the outbox. */
export const callQueries = {
  calls: (query: CallQuery): LongList<Answered<'CallLine'>> => ({
    queryKey: ['calls', 'list', query],
    read: (cursor) =>
      answer(api.GET('/calls', { params: { query: { ...query, ...cursor, limit: PAGE_ROWS } } })),
  }),
  call: (id: string) =>
    queryOptions({
      queryKey: ['calls', id],
      queryFn: () => answer(api.GET('/calls/{id}', { params: { path: { id } } })),
    }),
  /** The whole log: what belongs to a turn may stand anywhere in it. */
  callEvents: (id: string) =>
    queryOptions({ queryKey: ['calls', id, 'events'], queryFn: () => readEvents(id) }),
  erasure: (id: string) =>
    queryOptions({
      queryKey: ['calls', id, 'erasure'],
      queryFn: () => answer(api.GET('/calls/{id}/erasure', { params: { path: { id } } })),
    }),
  mockCall: (id: string) =>
    queryOptions({
      queryKey: ['mock-calls', id],
      queryFn: () => answer(api.GET('/mock-calls/{id}', { params: { path: { id } } })),
    }),
  messages: (query: MessageQuery): LongList<Answered<'Message'>> => ({
    queryKey: ['messages', 'list', query],
    read: (cursor) =>
      answer(api.GET('/messages', { params: { query: { ...query, ...cursor, limit: PAGE_ROWS } } })),
  }),
  /** What one call left; more than a page of messages no call leaves. */
  messagesOf: (callId: string, mock: boolean) =>
    queryOptions({
      queryKey: ['messages', 'of', callId],
      queryFn: () =>
        answer(api.GET('/messages', { params: { query: { callId, ...(mock ? { mock: 'true' } : {}) } } })),
    }),
  messageCounts: () =>
    queryOptions({ queryKey: ['messages', 'counts'], queryFn: () => answer(api.GET('/messages/counts')) }),
  outbox: (): LongList<Answered<'OutboxItem'>> => ({
    queryKey: ['outbox', 'list'],
    read: (cursor) => answer(api.GET('/outbox', { params: { query: { ...cursor, limit: PAGE_ROWS } } })),
  }),
} as const;

async function readEvents(id: string): Promise<Answered<'CallEvent'>[]> {
  const events: Answered<'CallEvent'>[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor ? { cursor } : {}) };
    const page = await answer(api.GET('/calls/{id}/events', { params: { path: { id }, query } }));
    events.push(...page.data);
    cursor = page.nextCursor;
  }
  return events;
}
