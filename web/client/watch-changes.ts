import type { QueryClient } from '@tanstack/react-query';
import type { Schema } from './client.ts';
import { askServer } from './connection.ts';
import { queries as known } from './queries.ts';
import { chosenWorkspace } from './workspace-choice.ts';

const PAUSE_MS = 400;
const REOPEN_MS = 10_000;

/**
 * Asks again for what is on screen whenever somebody or a call changed something: at once, then at most every 400 ms, for a
 * busy workspace changes many times a second. Returns what stops it.
 */
export function watchChanges(queries: QueryClient): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let changed = false;
  const renew = () => {
    changed = false;
    pause = setTimeout(() => {
      pause = undefined;
      if (changed) renew();
    }, PAUSE_MS);
    void queries.invalidateQueries({ refetchType: 'active' });
  };
  const close = openChanges(
    () => {
      if (pause === undefined) renew();
      else changed = true;
    },
    ({ jobId, people }) => queries.setQueryData(known.openJob(jobId).queryKey, people),
  );
  return () => {
    close();
    clearTimeout(pause);
  };
}

/**
 * The stream of changes, which speaks once when it opens: so what was missed while it was away is read again. The browser opens
 * it again by itself, except where it was refused, as by a proxy whose server is away.
 */
function openChanges(onChange: () => void, onPresence: (job: Schema<'OpenJob'>) => void): () => void {
  const workspace = chosenWorkspace();
  const address = `/api/v1/changes${workspace ? `?workspace=${encodeURIComponent(workspace)}` : ''}`;
  let source: EventSource;
  let reopen: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(address);
    source.onmessage = onChange;
    source.addEventListener('presence', ({ data }) => onPresence(JSON.parse(data)));
    source.onerror = () => {
      void askServer();
      if (source.readyState === EventSource.CLOSED) reopen = setTimeout(open, REOPEN_MS);
    };
  };
  open();
  return () => {
    source.close();
    clearTimeout(reopen);
  };
}
