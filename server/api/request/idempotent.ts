import { createHash } from 'node:crypto';
import type { WorkspaceStore } from '../../store/store.ts';
import { Refused } from '../refusal.ts';

/** An answer as it can be given again. */
export type KeptAnswer = { status: number; body: unknown; etag: string | null };

const SHOWN_ONCE = 'This request was done before, and what it made was shown in the first answer alone.';

/**
 * Does `work` once for a key: repeats within 24 hours get the first answer. A refusal frees the key, so that the mended
 * request may use it. With `secretOnce` the answer is not kept and a repeat is told so.
 */
export async function onceFor(
  request: {
    workspace: WorkspaceStore;
    key: string;
    route: string;
    fingerprint: string;
    secretOnce: boolean;
  },
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const { workspace, key, route } = request;
  const hash = createHash('sha256').update(request.fingerprint).digest('base64url');
  const known = await workspace.idempotency.begin(key, route, hash);
  if (known.state === 'answered') {
    if (request.secretOnce) throw new Refused('shown-once', SHOWN_ONCE);
    return JSON.parse(known.response) as KeptAnswer;
  }
  if (known.state === 'running') {
    const detail = 'The same request is being worked on. Ask again in a moment.';
    throw new Refused('still-running', detail, { retryAfterSeconds: 1 });
  }
  if (known.state === 'different-request') {
    throw new Refused(
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Send a new one.',
    );
  }
  try {
    const answer = await work();
    await workspace.idempotency.answer(key, route, request.secretOnce ? '{}' : JSON.stringify(answer));
    return answer;
  } catch (error) {
    await workspace.idempotency.release(key, route);
    throw error;
  }
}
