import type { EvidenceProgress } from '../../../core/wire/nouns/optimize.ts';

/** Tells every message as it comes. Resolves when all is told; `signal` aborts when the client has left. */
export type Telling = (tell: (message: EvidenceProgress) => void, signal: AbortSignal) => Promise<void>;

/**
 * Server-sent events of a proof, from its beginning to its evidence. Whoever leaves ends it: nobody counts for a closed page. A fault
 * in the middle is told as a problem, for the answer has begun.
 */
export function evidenceStream(
  telling: Telling,
  asked: AbortSignal,
  onFault: (error: unknown) => void,
): Response {
  const leaving = new AbortController();
  const body = new ReadableStream<string>({
    start(controller) {
      asked.addEventListener('abort', () => leaving.abort());
      if (asked.aborted) leaving.abort();
      const tell = (message: EvidenceProgress) => {
        if (!leaving.signal.aborted) controller.enqueue(`data: ${JSON.stringify(message)}\n\n`);
      };
      void telling(tell, leaving.signal)
        .catch((error: unknown) => {
          if (leaving.signal.aborted) return;
          onFault(error);
          tell({ type: 'problem', problem: BROKEN });
        })
        .finally(() => {
          if (!leaving.signal.aborted) controller.close();
        });
    },
    cancel: () => leaving.abort(),
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}

const BROKEN = {
  code: 'bug',
  severity: 'blocking',
  message: 'The mock calls stopped by a fault of Callwell. Your text is untouched; run them again.',
} as const;
