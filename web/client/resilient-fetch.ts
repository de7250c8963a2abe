import { isOurs, tellAnswering } from './connection.ts';

const PAUSES_MS = [300, 1200];

/** Nobody answered: no network, or no server. What the request asked for is not known to be done. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('The server did not answer.', { cause });
    this.name = 'NoAnswer';
  }
}

/**
 * `fetch` that tries again when the network fails. Reads repeat harmlessly, creates carry an Idempotency-Key and edits an
 * If-Match, so a request that did arrive is never done twice. Rejects with NoAnswer in the end, or with the abort of whoever
 * asked.
 */
export async function resilientFetch(request: Request): Promise<Response> {
  for (const pause of PAUSES_MS) {
    try {
      return await heard(request.clone());
    } catch (error) {
      if (request.signal.aborted) throw error;
      if (!isRepeatable(request)) throw unanswered(error);
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  try {
    return await heard(request);
  } catch (error) {
    throw request.signal.aborted ? error : unanswered(error);
  }
}

async function heard(request: Request): Promise<Response> {
  const response = await fetch(request);
  tellAnswering(isOurs(response));
  return response;
}

function unanswered(error: unknown): NoAnswer {
  tellAnswering(false);
  return new NoAnswer(error);
}

function isRepeatable(request: Request): boolean {
  return request.method !== 'PATCH';
}
