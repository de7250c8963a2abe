import { useEffect, useRef, useState } from 'react';
import { Refused } from '../../../client/client.ts';
import { type ProofRequest, streamEvidence } from './evidence-stream.ts';
import { begun, type Count, counted, ended, nothingCounted } from './recount.ts';

/** Several choices in a row are one question. */
const PAUSE_MS = 500;

/**
 * The evidence for what is accepted now. Whenever that changes the running count is given up and, after a moment, a new one begins;
 * what was counted once is not counted again. `again` repeats a count that failed. Two texts that are the same are counted only
 * with `evenIfSame`.
 */
export function useEvidence(
  { jobId, before, after }: Omit<ProofRequest, 'without'>,
  changes: readonly Without[],
  evenIfSame: boolean,
) {
  const [count, setCount] = useState<Count>(nothingCounted);
  const [attempt, setAttempt] = useState(0);
  const known = useRef(new Map<string, Count>());
  const latest = useRef({ changes, count });
  latest.current = { changes, count };
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt repeats the same question
  useEffect(() => {
    if (before === after && !evenIfSame) return setCount(nothingCounted);
    const counts = known.current.get(after);
    if (counts) return setCount(counts);
    const leaving = new AbortController();
    let now = begun(latest.current.count);
    const show = (next: Count) => {
      if (leaving.signal.aborted) return;
      now = next;
      setCount(next);
      if (next.settled) known.current.set(after, next);
    };
    show(now);
    const pause = setTimeout(() => {
      const ids = latest.current.changes.map(({ id }) => id);
      const without = latest.current.changes.map(({ text }) => text);
      streamEvidence({ jobId, before, after, without }, leaving.signal, (message) =>
        show(counted(now, message, ids)),
      ).then(
        () => show(ended(now, 'The server ended the mock calls before they were counted.')),
        (error: unknown) => show(ended(now, wordsOf(error))),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      leaving.abort();
    };
  }, [jobId, before, after, evenIfSame, attempt]);
  return { count, again: () => setAttempt((now) => now + 1) };
}

/** A change with the text that stands without it. */
export type Without = { id: string; text: string };

function wordsOf(error: unknown): string {
  return error instanceof Refused ? error.message : 'The server did not answer.';
}
