import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';

/** A change elsewhere reads again what is held, so that it is the same work however far down somebody has read. */
const PAGES_HELD = 3;
export const PAGE_ROWS = 50;

type ListPage<Row> = { data: Row[]; nextCursor: string | null; total?: number };

/** How a long list is read. `read` has to ask for PAGE_ROWS rows. */
export type LongList<Row> = {
  queryKey: readonly unknown[];
  read: (cursor: { cursor?: string }) => Promise<ListPage<Row>>;
};

/** Where a page begins: its cursor, and the cursors of the pages before it, so that the way back is known too. */
export type PagePlace = { readonly cursor?: string; readonly before: readonly (string | undefined)[] };

export function placeAfter({ nextCursor }: ListPage<unknown>, place: PagePlace): PagePlace | undefined {
  if (nextCursor === null) return undefined;
  return { cursor: nextCursor, before: [...place.before, place.cursor] };
}

export function placeBefore({ before }: PagePlace): PagePlace | undefined {
  if (before.length === 0) return undefined;
  const cursor = before.at(-1);
  return { ...(cursor === undefined ? {} : { cursor }), before: before.slice(0, -1) };
}

/** The rows that are held, and how many stand above them. */
export type HeldRows<Row> = { readonly rows: readonly Row[]; readonly before: number };

/** Each row once: one that moves between two readings may come with two pages. */
function heldRows<Row extends { id: string }>(
  list: InfiniteData<ListPage<Row>, PagePlace> | undefined,
): HeldRows<Row> {
  const rows = list?.pages.flatMap(({ data }) => data) ?? [];
  const before = (list?.pageParams[0]?.before.length ?? 0) * PAGE_ROWS;
  return { rows: [...new Map(rows.map((row) => [row.id, row])).values()], before };
}

/**
 * A list of any length on screen, of which only the pages around the reader are held. `earlier` and `later` read on; they
 * change when a reading ends.
 */
export function useLongList<Row extends { id: string }>({ queryKey, read }: LongList<Row>) {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: { cursor } }) => read(cursor === undefined ? {} : { cursor }),
    initialPageParam: { before: [] } as PagePlace,
    getNextPageParam: (page, _pages, place) => placeAfter(page, place),
    getPreviousPageParam: (_page, _pages, place) => placeBefore(place),
    maxPages: PAGES_HELD,
    placeholderData: keepPreviousData,
  });
  const data = list.data as InfiniteData<ListPage<Row>, PagePlace> | undefined;
  const latest = useRef(list);
  latest.current = list;
  // What was wanted while something else was being read is asked for again once that has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of a reading makes them anew
  const later = useCallback(() => {
    const { hasNextPage, isFetching, isError, fetchNextPage } = latest.current;
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [list.isFetching]);
  const earlier = useCallback(() => {
    const { hasPreviousPage, isFetching, fetchPreviousPage } = latest.current;
    if (hasPreviousPage && !isFetching) void fetchPreviousPage();
  }, []);
  return {
    list,
    /** For a list that is read on by buttons. */
    pager: {
      hasMore: list.hasNextPage,
      busy: list.isFetchingNextPage || list.isFetchingPreviousPage,
      onMore: () => void list.fetchNextPage(),
      onEarlier: () => void list.fetchPreviousPage(),
    },
    held: useMemo(() => heldRows(data), [data]),
    total: data?.pages[0]?.total,
    earlier,
    later,
  };
}
