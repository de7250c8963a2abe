import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Clock } from '../ports/clock.ts';
import { readAnswer } from './answer.ts';
import {
  checkWrittenAddress,
  guardedLookup,
  hostAndPort,
  parseTarget,
  type Resolve,
  systemResolve,
} from './destination.ts';
import { OutgoingProblem } from './outgoing-problem.ts';
import { type Hop, nextHop } from './redirect.ts';

export type OutgoingInit = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
  /** `manual` answers with the redirect itself. Default `follow`, at most five times. */
  redirect?: 'follow' | 'manual';
  /** Of the answer, unpacked. Default one mebibyte. */
  maxBytes?: number;
  /** From the start to the last byte. Default ten seconds. */
  timeoutMs?: number;
};

export type StreamInit = Omit<OutgoingInit, 'redirect' | 'maxBytes'>;

/** Every request that leaves the house: webhooks, crawls, models. Rejects with an OutgoingProblem and with nothing else. */
export type Outgoing = {
  /** Like `fetch`, the answer read whole within its limits; `response.url` is where it came from in the end. */
  fetch(address: string | URL, init?: OutgoingInit): Promise<Response>;
  /**
   * The answer as it comes, for models: no redirects, no limit of size. `timeoutMs` runs until the head has come; whoever reads
   * the body watches over it, and destroys it when done early.
   */
  stream(address: string | URL, init?: StreamInit): Promise<IncomingMessage>;
  close(): void;
};

export type OutgoingSettings = {
  clock: Clock;
  /** HOST:PORT pairs that the operator named at the start. Nothing else can open a private address. */
  allowPrivate: readonly string[];
  resolve?: Resolve;
};

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;

export function openOutgoing({ clock, allowPrivate, resolve = systemResolve }: OutgoingSettings): Outgoing {
  const allowed = new Set(allowPrivate.map((entry) => hostAndPort(new URL(`http://${entry}`))));
  const agents = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  };
  // Sockets are reused by destination, so the open and the guarded kind must not differ in one destination: a hop that the
  // operator's list opens is refused before a socket is looked for when it may not lean on the list.
  const send = (url: URL, hop: Hop, signal: AbortSignal) => {
    const listed = allowed.has(hostAndPort(url));
    if (listed && !hop.mayUseList) throw redirectRefusal(url);
    checkWrittenAddress(url, listed);
    const agent = agents[url.protocol as keyof typeof agents];
    return ask(url, hop, { agent, lookup: guardedLookup(resolve, listed) }, signal);
  };
  return {
    fetch: async (address, init = {}) => {
      const timeoutMs = init.timeoutMs ?? TIMEOUT_MS;
      return within(clock, timeoutMs, init.signal, async (signal) => {
        let hop = firstHop(parseTarget(address), init);
        for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
          const answer = await send(hop.url, hop, signal);
          const next = init.redirect === 'manual' ? null : nextHop(hop, answer);
          if (!next) return await readAnswer(answer, hop.url, init.maxBytes ?? MAX_BYTES);
          answer.destroy();
          hop = next;
        }
        throw new OutgoingProblem('too-many-redirects', `${hop.url.host} leads from address to address.`);
      });
    },
    stream: (address, init = {}) => {
      const hop = firstHop(parseTarget(address), init);
      return within(clock, init.timeoutMs ?? TIMEOUT_MS, init.signal, (signal) => send(hop.url, hop, signal));
    },
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

function firstHop(url: URL, { method, headers = {}, body }: OutgoingInit): Hop {
  return { url, method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body, mayUseList: true };
}

function redirectRefusal(url: URL): OutgoingProblem {
  return new OutgoingProblem('address-not-allowed', `A redirect may not lead to ${url.host}.`);
}

/** Sends one request and resolves with the head of its answer. */
function ask(url: URL, hop: Hop, options: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const { body } = hop;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const headers = { 'accept-encoding': 'identity', ...hop.headers, ...length };
    const request = send(url, { ...options, method: hop.method, headers }, resolve);
    request.on('error', (error) => reject(problemOf(error, url)));
    // By hand: the `signal` option of a request watches its stream with a dozen listeners, which is felt on each turn of a model.
    signal.addEventListener('abort', () => request.destroy(signal.reason));
    // An answer that switches protocols is none; without this it would be waited for in vain.
    request.on('upgrade', () =>
      request.destroy(new OutgoingProblem('answer-not-understood', notUnderstood(url))),
    );
    request.end(body);
  });
}

function problemOf(error: Error, url: URL): OutgoingProblem {
  if (error instanceof OutgoingProblem) return error;
  if ('code' in error && String(error.code).startsWith('HPE_'))
    return new OutgoingProblem('answer-not-understood', notUnderstood(url), error);
  return new OutgoingProblem('unreachable', `${url.host} could not be reached.`, error);
}

function notUnderstood(url: URL): string {
  return `What ${url.host} answered is not HTTP.`;
}

/** Runs `work` under a time limit and the asker's own signal; both reach it as one signal. */
async function within<T>(
  clock: Clock,
  ms: number,
  asker: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const late = () =>
    limit.abort(new OutgoingProblem('timed-out', `There was no answer within ${ms / 1000} s.`));
  const stop = () => limit.abort(new OutgoingProblem('stopped', 'The request was stopped.'));
  const cancel = clock.after(ms, late);
  asker?.addEventListener('abort', stop);
  if (asker?.aborted) stop();
  try {
    return await work(limit.signal);
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    throw error;
  } finally {
    cancel();
    asker?.removeEventListener('abort', stop);
  }
}
