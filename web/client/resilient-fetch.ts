const PAUSES_MS = [300, 1200];

/**
 * `fetch` that tries again when the network fails. Reads repeat harmlessly, creates carry an Idempotency-Key and edits an
 * If-Match, so a request that did arrive is never done twice. Rejects with the network's error in the end.
 */
export async function resilientFetch(request: Request): Promise<Response> {
  for (const pause of PAUSES_MS) {
    try {
      return await fetch(request.clone());
    } catch (error) {
      if (request.signal.aborted || !isRepeatable(request)) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return fetch(request);
}

function isRepeatable(request: Request): boolean {
  return request.method !== 'PATCH';
}
