import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 760px)';

/** Whether the page is as narrow as a phone: the list then stands in for the canvas. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(PHONE).matches);
}

function watch(changed: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
