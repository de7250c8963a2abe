import type { QueryClient } from '@tanstack/react-query';
import { chosenWorkspace } from './workspace-choice.ts';

/** Asks again for what is on screen whenever somebody or a call changed something. Returns what stops it. */
export function watchChanges(queries: QueryClient): () => void {
  const workspace = chosenWorkspace();
  const source = new EventSource(
    `/api/v1/changes${workspace ? `?workspace=${encodeURIComponent(workspace)}` : ''}`,
  );
  source.onmessage = () => void queries.invalidateQueries({ refetchType: 'active' });
  return () => source.close();
}
