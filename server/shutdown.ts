import type { ServerType } from '@hono/node-server';
import type { Embedding } from './brains/embedded/embedding.ts';
import type { LiveCalls } from './calls/live-calls.ts';
import { stopListening } from './listening.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** Time that open requests get to finish. */
const GRACE_MS = 2000;

export type Running = {
  server: ServerType;
  liveCalls: LiveCalls;
  knowledge: { start(): void; close(): Promise<void> };
  embedding: Embedding;
  store: Store;
  log: Log;
  /** Set when Callwell is asked to stop: background work looks at it. */
  over: boolean;
};

/** Ctrl-C and SIGTERM: nothing new comes in, calls are drained, the store is closed clean, exit 0. A second one does not wait. */
export function stopOnSignals(running: Running): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (running.over) process.exit(1);
      running.over = true;
      void stop(running);
    });
  }
}

async function stop({ server, liveCalls, knowledge, embedding, store, log }: Running): Promise<void> {
  try {
    await stopListening(server, GRACE_MS);
    await liveCalls.drain();
    await knowledge.close();
    await embedding.close();
    await store.close();
    process.exit(0);
  } catch (error) {
    log.fatal({ err: error }, 'Callwell could not be stopped cleanly');
    process.exit(1);
  }
}
