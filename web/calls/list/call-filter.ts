import { useRouter, useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';

/** What narrows the list of calls. It stands in the address, so a record keeps the list it was opened from. */
export type CallFilter = {
  q?: string;
  jobId?: string;
  outcome?: string;
  phoneNumberId?: string;
  mode?: 'phone' | 'mock';
  urgent?: 'true';
  /** Days as "2026-03-02", both inclusive. */
  since?: string;
  until?: string;
};

const names = ['q', 'jobId', 'outcome', 'phoneNumberId', 'mode', 'urgent', 'since', 'until'] as const;

export function filterOf(search: Record<string, unknown>): CallFilter {
  const given = names.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** "?q=crown&urgent=true", or nothing. */
export function searchOf(filter: CallFilter): string {
  const search = new URLSearchParams(
    names.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])),
  ).toString();
  return search === '' ? '' : `?${search}`;
}

/** The first moment of a day on this device, or of the day after. */
function dayStart(day: string, after = 0): number {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + after).getTime();
}

/** The filter as the API takes it. */
export function queryOf({ since, until, outcome, ...rest }: CallFilter) {
  return {
    ...rest,
    ...(outcome ? { outcome: outcome as 'completed' } : {}),
    ...(since ? { since: dayStart(since) } : {}),
    ...(until ? { until: dayStart(until, 1) - 1 } : {}),
  };
}

/** The filter in force and the way to change it. */
export function useCallFilter(): [CallFilter, (change: Partial<Record<keyof CallFilter, string>>) => void] {
  const { history } = useRouter();
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const filter = useMemo(() => filterOf(Object.fromEntries(new URLSearchParams(searchStr))), [searchStr]);
  return [filter, (change) => history.replace(pathname + searchOf(filterOf({ ...filter, ...change })))];
}
