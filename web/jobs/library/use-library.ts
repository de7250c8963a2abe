import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { JOB_FILTERS, JOB_SORTS } from '../../../core/wire/nouns/jobs.ts';
import { useLongList } from '../../client/long-list.ts';
import { queries } from '../../client/queries.ts';
import { useQueryPart } from '../../flows/use-place.ts';
import { useSettled } from '../../ui/index.ts';

export type JobSort = (typeof JOB_SORTS)[number];
export type JobFilter = (typeof JOB_FILTERS)[number];

// Named again here, checked by their types: the contract itself would bring its schemas into the browser.
const sorts: readonly JobSort[] = ['edited', 'name', 'used'];
const filters: readonly JobFilter[] = ['look', 'unused', 'changed'];

/** What the library shows. Search, order and filters stand in the address, so that Back and a reload bring them again. */
export function useLibrary() {
  const [q, setQ] = useQueryPart('q');
  const [sortPart, setSort] = useQueryPart('sort');
  const [filterPart, setFilter] = useQueryPart('filter');
  const [usedBy, setUsedBy] = useQueryPart('usedBy');
  const [typed, setTyped] = useState(q ?? '');
  const settled = useSettled(typed).trim();
  useEffect(() => {
    if (settled !== (q ?? '')) setQ(settled === '' ? null : settled);
  }, [settled, q, setQ]);
  const sort = sorts.find((each) => each === sortPart) ?? 'edited';
  const filter = filters.find((each) => each === filterPart);
  const reading = useLongList(
    queries.jobs({
      sort,
      ...(settled ? { q: settled } : {}),
      ...(filter ? { filter } : {}),
      ...(usedBy ? { usedBy } : {}),
    }),
  );
  const counts = useQuery(queries.jobCounts());
  return {
    typed,
    setTyped,
    settled,
    sort,
    setSort: useCallback((next: JobSort) => setSort(next === 'edited' ? null : next), [setSort]),
    filter,
    setFilter: (next: JobFilter | undefined) => setFilter(next ?? null),
    usedBy,
    setUsedBy,
    ...reading,
    counts: counts.data,
    narrowed: settled !== '' || filter !== undefined || usedBy !== null,
    clear: () => {
      setTyped('');
      setFilter(null);
      setUsedBy(null);
    },
  };
}
