import { useSyncExternalStore } from 'react';
import { BarNotice } from '../../ui/index.ts';

function watch(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

/** Seen while this device has no connection. */
export function OfflineBar() {
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  if (online) return null;
  return (
    <BarNotice tone="warn" icon="offline">
      This device is offline. What you write is kept here and can be saved when the connection is back.
    </BarNotice>
  );
}
