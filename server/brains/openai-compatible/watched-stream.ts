import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { Answer } from './answer.ts';
import { ModelFailure } from './model-failure.ts';

export type Watch = {
  answer: Answer;
  clock: Clock;
  /** Silence that is too long, before the first piece and between two. */
  timeoutMs: number;
  /** Silence before the first piece after which `onStall` is told, once. */
  fillerMs: number;
  onStall: () => void;
  signal: AbortSignal;
};

/** Reads an answer to its end, or until no more of it is wanted. Rejects on silence, on a status that is no answer, on a break. */
export async function readStream(open: () => Promise<IncomingMessage>, watch: Watch): Promise<void> {
  const { clock, fillerMs, timeoutMs, onStall } = watch;
  const unfill = clock.after(fillerMs, onStall);
  try {
    const response = await open();
    if (response.statusCode !== 200) {
      response.destroy();
      throw new ModelFailure(`the model answered with status ${response.statusCode}`);
    }
    await pieces(response, watch, unfill);
  } catch (cause) {
    if (cause instanceof ModelFailure) throw cause;
    throw new ModelFailure(
      cause instanceof Error ? cause.message : `no answer within ${timeoutMs} ms`,
      cause,
    );
  } finally {
    unfill();
  }
}

function pieces(response: IncomingMessage, watch: Watch, unfill: () => void): Promise<void> {
  const { answer, clock, timeoutMs, signal } = watch;
  return new Promise((resolve, reject) => {
    let cancel = () => {};
    let size = 0;
    let settled = false;
    const settle = (failure: Error | null) => {
      settled = true;
      cancel();
      signal.removeEventListener('abort', stop);
      response.destroy();
      if (failure) reject(failure);
      else resolve();
    };
    const stop = () => settle(new ModelFailure('it was stopped'));
    // One timer that looks back, instead of one for each token.
    const watchSilence = () => {
      size = answer.size;
      cancel = clock.after(timeoutMs, () =>
        answer.size > size ? watchSilence() : settle(new ModelFailure(`nothing came for ${timeoutMs} ms`)),
      );
    };
    const attempt = (take: () => void) => {
      try {
        take();
        return true;
      } catch (cause) {
        settle(cause instanceof Error ? cause : new ModelFailure('the answer could not be read'));
        return false;
      }
    };
    watchSilence();
    signal.addEventListener('abort', stop);
    response.setEncoding('utf8');
    let silent = true;
    response.on('data', (piece: string) => {
      if (!attempt(() => answer.take(piece))) return;
      if (silent && answer.size > 0) {
        silent = false;
        unfill();
      }
      if (answer.done) settle(null);
    });
    response.on('end', () => {
      if (attempt(() => answer.end())) settle(null);
    });
    response.on('error', (cause) => settle(new ModelFailure('the answer broke off', cause)));
    response.on('close', () => {
      if (!settled) settle(new ModelFailure('the answer broke off'));
    });
  });
}
