import { Worker } from 'node:worker_threads';
import type { RoutableJob } from '../../../../../core/understanding/route.ts';
import type { Clash } from '../../../../../core/understanding/routing/overlap.ts';
import type { Embedding } from '../../embedding.ts';
import type { ClashReply, ClashRequest } from './clash-worker.ts';

type Waiting = { resolve: (clashes: Clash[]) => void; reject: (reason: Error) => void };

/**
 * Looks at pairs of jobs on a thread of its own, one after another: a second of work for ten jobs, of which the main thread only hands on
 * the vectors. The thread starts with the first pair, and again after it has failed.
 */
export function clashThread(
  embedding: Pick<Embedding, 'embed'>,
): (one: RoutableJob, two: RoutableJob) => Promise<Clash[]> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let nextId = 1;

  const fail = (reason: unknown) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(`jobs were not compared: ${String(reason)}`));
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(new URL('./clash-worker.ts', import.meta.url));
    const send = (request: ClashRequest) => made.postMessage(request);
    made.unref();
    made.on('error', fail);
    made.on('message', (reply: ClashReply) => {
      const { id } = reply;
      if (reply.kind === 'embed') {
        embedding.embed(reply.texts).then(
          (vectors) => send({ kind: 'vectors', id, vectors }),
          () => send({ kind: 'vectors', id, vectors: null }),
        );
        return;
      }
      const asked = waiting.get(id);
      waiting.delete(id);
      if (reply.kind === 'clashes') asked?.resolve(reply.clashes);
      else asked?.reject(new Error(reply.reason));
    });
    return made;
  };
  return (one, two) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      worker ??= start();
      worker.postMessage({ kind: 'pair', id, jobs: [one, two] } satisfies ClashRequest);
    });
}
