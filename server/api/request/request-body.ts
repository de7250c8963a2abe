import { Refused } from '../refusal.ts';

export const BODY_LIMIT = 1024 * 1024;

/** The JSON of a request's body. Refuses one that is over 1 MB, is no JSON by its type, or is broken. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, BODY_LIMIT);
  if (bytes.length === 0) throw new Refused('broken-json', 'The body is empty. Send a JSON object.');
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/([a-z0-9.+-]+\+)?json\b/i.test(type)) {
    throw new Refused('not-json', 'Send the body as JSON, with Content-Type: application/json.');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch {
    throw new Refused('broken-json', 'The body is not JSON that can be read. Nothing was changed.');
  }
}

/** The bytes of a request's body, as they are. Refuses more than `most`. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The length that was announced need not be true, so the body is counted as it comes.
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): Refused {
  const megabytes = Math.floor(most / 1024 / 1024);
  return new Refused('body-too-large', `The body is larger than ${megabytes} MB. Nothing was changed.`);
}
