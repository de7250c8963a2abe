import pg from 'pg';
import type { Clock } from '../../ports/clock.ts';

const RETRY_MS = 2000;

/** Keeps one connection that listens on each channel, and takes it up again whenever it drops. Returns what ends it. */
export function listen(
  url: string,
  channels: Record<string, (payload: string) => void>,
  clock: Clock,
): () => Promise<void> {
  let closed = false;
  let cancelRetry = () => {};
  let client: pg.Client | null = null;

  const connect = async (): Promise<void> => {
    const opening = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    client = opening;
    let dropped = false;
    const drop = () => {
      if (dropped || closed) return;
      dropped = true;
      cancelRetry = clock.after(RETRY_MS, () => {
        connecting = connect();
      });
    };
    opening.on('error', drop);
    opening.on('end', drop);
    opening.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    try {
      await opening.connect();
      for (const channel of Object.keys(channels)) await opening.query(`listen ${channel}`);
    } catch {
      // The poll goes on meanwhile; the next try comes by the clock.
      drop();
    }
  };
  let connecting = connect();
  return async () => {
    closed = true;
    cancelRetry();
    await connecting;
    await client?.end().catch(() => {});
  };
}
