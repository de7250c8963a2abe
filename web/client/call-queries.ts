import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Answered, answer, api } from './client.ts';
import type { operations } from './schema.d.ts';

type CallQuery = Omit<NonNullable<operations['listCalls']['parameters']['query']>, 'cursor'>;
type MessageQuery = Omit<NonNullable<operations['listMessages']['parameters']['query']>, 'cursor'>;

/** Records, mock calls, messages and the outbox. */
export const callQueries = {
  calls: (query: CallQuery) =>
    infiniteQueryOptions({
      queryKey: ['calls', 'list', query],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        answer(
          api.GET('/calls', { params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } } }),
        ),
      getNextPageParam: (page) => page.nextCursor ?? undefined,
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
  messages: (query: MessageQuery) =>
    infiniteQueryOptions({
      queryKey: ['messages', 'list', query],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        answer(
          api.GET('/messages', {
            params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          }),
        ),
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  messageCounts: () =>
    queryOptions({ queryKey: ['messages', 'counts'], queryFn: () => answer(api.GET('/messages/counts')) }),
  outbox: () => queryOptions({ queryKey: ['outbox'], queryFn: () => answer(api.GET('/outbox')) }),
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
