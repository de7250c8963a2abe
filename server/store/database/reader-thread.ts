import { Worker } from 'node:worker_threads';
import type { QueryResult } from 'kysely';
import type { Runner } from './sqlite-dialect.ts';

export type ReadRequest = { id: number; sql: string; parameters: readonly unknown[] };
export type ReadReply = { id: number } & ({ rows: unknown[] } | { fault: string });

type Waiting = { resolve: (result: QueryResult<unknown>) => void; reject: (error: Error) => void };

/** Runs reads in a thread of their own, which starts with the first of them and is started again if it ever dies. */
export function startReader(file: string): Runner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const fail = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./reader-worker.ts', import.meta.url), { workerData: { file } });
    started.on('message', (reply: ReadReply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('fault' in reply) asked?.reject(new Error(reply.fault));
      else asked?.resolve({ rows: reply.rows });
    });
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    // The thread must not keep a process alive that has nothing else to do.
    started.unref();
    return started;
  };
  return {
    run: (sql, parameters) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const request: ReadRequest = { id: lastId, sql, parameters };
        worker.ref();
        worker.postMessage(request);
      }).finally(() => {
        if (waiting.size === 0) worker?.unref();
      }) as Promise<QueryResult<unknown>>,
    close: async () => {
      const closing = worker;
      worker = null;
      await closing?.terminate();
    },
  };
}
