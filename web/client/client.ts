import createClient from 'openapi-fetch';
import { resilientFetch } from './resilient-fetch.ts';
import type { components, paths } from './schema.d.ts';
import { chooseWorkspace, chosenWorkspace } from './workspace-choice.ts';

/** Shapes of the contract by name: `Schema<'Job'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The same shape as `answer` gives it: openapi-fetch reads a pair as a plain list, so `[number, number]` is `number[]`. */
export type Answered<Name extends keyof components['schemas']> = Read<Schema<Name>>;
type Read<T> = T extends (infer Each)[]
  ? Read<Each>[]
  : T extends object
    ? { [K in keyof T]: Read<T[K]> }
    : T;
export type Refusal = Schema<'Refusal'>;

/** A refused request. `refusal.detail` is the sentence to show, `refusal.current` what is stored when an edit came too late. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = 'Refused';
    this.refusal = refusal;
  }

  get code(): string {
    return this.refusal.code;
  }

  /** The sentence of the fault at `path` (a JSON pointer such as `/name`), if that member was refused. */
  at(path: string): string | undefined {
    return this.refusal.errors?.find((fault) => fault.path === path)?.message;
  }
}

/** The typed API. Sends the chosen workspace, and an Idempotency-Key with every POST so that a repeat makes nothing twice. */
export const api = createClient<paths>({ baseUrl: '/api/v1', fetch: resilientFetch });

api.use({
  onRequest({ request }) {
    const workspace = chosenWorkspace();
    if (workspace) request.headers.set('Callwell-Workspace', workspace);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
});

type Exchange<T> = { data?: T; error?: unknown; response: Response };

/** The answer of a request, or throws Refused: `const job = await answer(api.GET('/jobs/{id}', { params }))`. */
export async function answer<T>(exchange: Promise<Exchange<T>>): Promise<T> {
  const { data, error, response } = await exchange;
  if (response.ok) return data as T;
  const refusal = isRefusal(error) ? error : unreadable(response.status);
  // The workspace that this browser remembers is gone: the next request goes to the person's first.
  if (refusal.code === 'no-such-workspace') chooseWorkspace(null);
  throw new Refused(refusal);
}

/** `params` of an edit: what was edited and the etag it was read with. */
export function edited<const P extends Record<string, string>>(path: P, etag: string) {
  return { path, header: { 'If-Match': `"${etag}"` } };
}

/** `params` of an edit of what has no id in its address. */
export function ifMatch(etag: string) {
  return { header: { 'If-Match': `"${etag}"` } };
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}

function unreadable(status: number): Refusal {
  const detail = `The server answered with ${status} and no reason. Nothing is known to be saved; try again.`;
  return { type: 'about:blank', title: 'No reason given', status, code: 'unreadable-answer', detail };
}
