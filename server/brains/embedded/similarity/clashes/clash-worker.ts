import { parentPort } from 'node:worker_threads';
import type { RoutableJob } from '../../../../../core/understanding/route.ts';
import type { Clash } from '../../../../../core/understanding/routing/overlap.ts';
import type { Embedding } from '../../embedding.ts';
import { clashesBetween } from './pair-clashes.ts';

/** A pair of jobs to look at, each with its digest as its id; or the vectors that this thread has asked for. */
export type ClashRequest =
  | { kind: 'pair'; id: number; jobs: [RoutableJob, RoutableJob] }
  | { kind: 'vectors'; id: number; vectors: Float32Array[] | null };
export type ClashReply =
  | { kind: 'clashes'; id: number; clashes: Clash[] }
  | { kind: 'failed'; id: number; reason: string }
  | { kind: 'embed'; id: number; texts: string[] };

/** Jobs of a good many agent steps: what was worked out for one holds for each pair that it is in. */
const KEPT = 300;

function serve(port: NonNullable<typeof parentPort>): void {
  const reply = (message: ClashReply) => port.postMessage(message);
  const asked = new Map<number, (vectors: Float32Array[] | null) => void>();
  const known = new Map<string, RoutableJob>();
  let nextId = 1;
  let last: Promise<void> = Promise.resolve();

  /** The model has a thread of its own, which calls come to first: it is asked by way of the main thread. */
  const embedding: Pick<Embedding, 'embed'> = {
    embed: async (texts) => {
      const id = nextId++;
      const vectors = await new Promise<Float32Array[] | null>((resolve) => {
        asked.set(id, resolve);
        reply({ kind: 'embed', id, texts });
      });
      if (!vectors) throw new Error('the sentence model is not there');
      return vectors;
    },
  };
  const same = (job: RoutableJob): RoutableJob => {
    const found = known.get(job.id) ?? job;
    known.delete(job.id);
    known.set(job.id, found);
    if (known.size > KEPT) known.delete(known.keys().next().value as string);
    return found;
  };
  const look = async (id: number, [one, two]: [RoutableJob, RoutableJob]) => {
    try {
      reply({ kind: 'clashes', id, clashes: await clashesBetween(same(one), same(two), embedding) });
    } catch (cause) {
      reply({ kind: 'failed', id, reason: String(cause) });
    }
  };
  port.on('message', (request: ClashRequest) => {
    if (request.kind === 'pair') last = last.then(() => look(request.id, request.jobs));
    else {
      asked.get(request.id)?.(request.vectors);
      asked.delete(request.id);
    }
  });
}

if (parentPort) serve(parentPort);
