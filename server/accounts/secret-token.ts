import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';

/** 256 random bits as text. Only its hash is ever stored, and it is shown once. */
export function newToken(clock: Clock): string {
  return Buffer.from(clock.random(32)).toString('base64url');
}

/** What is stored of a token. A plain hash is enough for 256 bits of chance; passwords are hashed slowly, elsewhere. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
