import { Worker } from 'node:worker_threads';
import type { Evidence } from '../../core/proof/evidence/evidence.ts';
import type { Change, Progress } from './proving.ts';
import type { ProvingReply } from './proving-worker.ts';

export type { Change, Progress, ProofContext } from './proving.ts';

export type ProveChange = (
  change: Change & { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
) => Promise<Evidence>;

/** Calls of each scenario on each text: with six, one scenario that is mended in every run is proof by itself. */
export const USUAL_RUNS = 6;

const MEMORY_MB = 512;

/**
 * Tries a change of instructions in mock calls, on a thread of its own: hundreds of calls are held and no caller waits for them. Nothing
 * is sent or kept. The same change, runs and seed give the same evidence. Rejects with the signal's reason when it is aborted, and
 * the thread is gone then.
 */
export const proveChange: ProveChange = ({ signal, onProgress, ...change }) =>
  new Promise<Evidence>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./proving-worker.ts', import.meta.url), {
      workerData: change satisfies Change,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const stop = () => {
      reject(signal?.reason);
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    const settle = (end: () => void) => {
      signal?.removeEventListener('abort', stop);
      end();
      void worker.terminate();
    };
    worker.on('message', (reply: ProvingReply) => {
      if (reply.kind === 'progress') onProgress?.(reply.progress);
      else if (reply.kind === 'evidence') settle(() => resolve(reply.evidence));
      else settle(() => reject(new Error(reply.reason)));
    });
    worker.on('error', (cause) => settle(() => reject(cause)));
    worker.on('exit', () => settle(() => reject(new Error('The thread that holds the calls has stopped'))));
  });
