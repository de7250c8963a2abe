import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 760px)';
const WIDE = '(min-width: 1321px)';

export type Room = 'one-pane' | 'two-panes' | 'three-panes';

/** How many panes stand side by side: a phone shows one at a time, a small window has no room for a third. */
export function useRoom(): Room {
  return useSyncExternalStore(watch, () =>
    matchMedia(PHONE).matches ? 'one-pane' : matchMedia(WIDE).matches ? 'three-panes' : 'two-panes',
  );
}

function watch(changed: () => void): () => void {
  const both = [PHONE, WIDE].map((query) => matchMedia(query));
  for (const query of both) query.addEventListener('change', changed);
  return () => {
    for (const query of both) query.removeEventListener('change', changed);
  };
}
