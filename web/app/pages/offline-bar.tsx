import { useSyncExternalStore } from 'react';
import { useAnswering } from '../../client/connection.ts';
import { BarNotice } from '../../ui/index.ts';

function watch(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

/** Seen while this device has no connection, or the server does not answer. */
export function OfflineBar() {
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  const answering = useAnswering();
  if (online && answering) return null;
  return (
    <BarNotice tone="warn" icon="offline">
      {online
        ? 'The server does not answer. What is saved is safe, and what you write stays here. This page goes on by itself once it answers.'
        : 'This device is offline. What you write is kept here and can be saved when the connection is back.'}
    </BarNotice>
  );
}
