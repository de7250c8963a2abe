import type { Log } from '../log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../store/store.ts';

const HOUR_MS = 60 * 60_000;

/** Erases the calls of every workspace that are older than it keeps them: once now, then every hour until `isOver`. */
export async function keepRetention(
  store: Store,
  clock: Clock,
  log: Log,
  isOver: () => boolean,
): Promise<void> {
  if (isOver()) return;
  for (const { id } of await store.workspaces.all()) {
    try {
      await store.in(id).callErasure.sweep();
    } catch (error) {
      log.error({ err: error, workspaceId: id }, 'Old calls could not be erased');
    }
  }
  clock.after(HOUR_MS, () => {
    if (!isOver()) void keepRetention(store, clock, log, isOver);
  });
}
