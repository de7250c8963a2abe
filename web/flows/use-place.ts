import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * A part of the address, such as the open step: it survives a reload and can be sent to somebody. Setting it replaces the
 * entry in the history, so that Back leaves the page.
 */
export function useQueryPart(name: string): [string | null, (value: string | null) => void] {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const set = useCallback(
    (value: string | null) => {
      const { pathname, searchStr } = router.latestLocation;
      const parts = new URLSearchParams(searchStr);
      if (value === null) parts.delete(name);
      else parts.set(name, value);
      router.history.replace(parts.size > 0 ? `${pathname}?${parts}` : pathname);
    },
    [router, name],
  );
  return [new URLSearchParams(search).get(name), set];
}
