import type { IncomingMessage } from 'node:http';
import { hostAndPort, parseTarget } from './destination.ts';

/** One request of a chain. `mayUseList`: whether the operator's list may open a private address for it. */
export type Hop = {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
  mayUseList: boolean;
};

/** What would give the asker away, or does not hold, at another host. */
const OWN_HEADERS = /^(authorization|cookie|proxy-.*|host|.*(key|token|secret|signature).*)$/i;
const BODY_HEADERS = /^content-/i;

/**
 * Where an answer leads, or null when it stands for itself. Methods change as the Fetch standard says; credentials stay with their
 * host. A private address that the operator opened is reached by its own address alone: a redirect from another host does not.
 */
export function nextHop(hop: Hop, { statusCode = 0, headers }: IncomingMessage): Hop | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null;
  const readable = URL.canParse(headers.location, hop.url.href);
  const url = parseTarget(readable ? new URL(headers.location, hop.url) : headers.location);
  const sameHost = hostAndPort(url) === hostAndPort(hop.url) && url.protocol === hop.url.protocol;
  const becomesGet =
    (statusCode === 303 && hop.method !== 'HEAD') || (statusCode < 303 && hop.method === 'POST');
  const kept = Object.entries(hop.headers).filter(
    ([name]) => (sameHost || !OWN_HEADERS.test(name)) && !(becomesGet && BODY_HEADERS.test(name)),
  );
  return {
    url,
    method: becomesGet ? 'GET' : hop.method,
    headers: Object.fromEntries(kept),
    body: becomesGet ? undefined : hop.body,
    mayUseList: hop.mayUseList && sameHost,
  };
}
