import { createHash } from 'node:crypto';

/** The etag of something that has none of its own: a hash of what is shown of it. */
export function etagOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}
