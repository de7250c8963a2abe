import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 1321px)';

/** Whether there is room for a third pane. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(WIDE).matches);
}

function watch(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
