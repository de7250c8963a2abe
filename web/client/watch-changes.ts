import type { QueryClient } from '@tanstack/react-query';
import { chosenWorkspace } from './workspace-choice.ts';

const PAUSE_MS = 400;

/**
 * Asks again for what is on screen whenever somebody or a call changed something: at once, then at most every 400 ms, for a
 * busy workspace changes many times a second. Returns what stops it.
 */
export function watchChanges(queries: QueryClient): () => void {
  const workspace = chosenWorkspace();
  const source = new EventSource(
    `/api/v1/changes${workspace ? `?workspace=${encodeURIComponent(workspace)}` : ''}`,
  );
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
  source.onmessage = () => {
    if (pause === undefined) renew();
    else changed = true;
  };
  return () => {
    source.close();
    clearTimeout(pause);
  };
}
