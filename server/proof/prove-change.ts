import type { Evidence } from '../../core/proof/evidence/evidence.ts';
import type { Change, Progress } from './proving.ts';
import { releaseThread, takeThread, unheard } from './proving-thread.ts';
import type { ProvingReply } from './proving-worker.ts';

export type { Change, Progress, ProofContext } from './proving.ts';

export type ProveChange = (
  change: Change & { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
) => Promise<Evidence>;

/** Calls of each scenario on each text: with six, one scenario that is mended in every run is proof by itself. */
export const USUAL_RUNS = 6;

/**
 * Tries a change of instructions in mock calls, on a thread of its own: hundreds of calls are held and no caller waits for them. Nothing
 * is sent or kept. The same change, runs and seed give the same evidence. Rejects with the signal's reason when it is aborted, and
 * the thread is gone then; else it is kept for the next change.
 */
export const proveChange: ProveChange = ({ signal, onProgress, ...change }) =>
  new Promise<Evidence>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const thread = takeThread();
    const settle = (then: () => void, keep: boolean) => {
      signal?.removeEventListener('abort', stop);
      unheard(thread);
      if (keep) releaseThread(thread);
      else void thread.terminate();
      then();
    };
    const stop = () => settle(() => reject(signal?.reason), false);
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (reply: ProvingReply) => {
      if (reply.kind === 'progress') onProgress?.(reply.progress);
      else if (reply.kind === 'evidence') settle(() => resolve(reply.evidence), true);
      else settle(() => reject(new Error(reply.reason)), true);
    });
    thread.on('error', (cause) => settle(() => reject(cause), false));
    thread.on('exit', () =>
      settle(() => reject(new Error('The thread that holds the calls has stopped')), false),
    );
    thread.postMessage(change satisfies Change);
  });
