import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { pathParams, type Route } from '../../core/wire/route.ts';
import type { RouteName } from '../../core/wire/routes.ts';
import { routes } from '../../core/wire/routes.ts';
import type { Log } from '../log.ts';
import { StoreProblem } from '../store/problem.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import type { Caller } from './caller/caller.ts';
import { requireRight } from './caller/standing.ts';
import { Refused, refusalBody } from './refusal.ts';
import type { ApiRequest, Handlers } from './request/api-request.ts';
import { checkInput, queryOf } from './request/check-input.ts';
import { type KeptAnswer, onceFor } from './request/idempotent.ts';
import type { TokenBucket } from './request/rate-limits.ts';
import { readBytes, readJson } from './request/request-body.ts';

export type MountDependencies = {
  store: Store;
  log: Log;
  /** Who asks, or null; throws Refused for a key or workspace that is not known. */
  identify(request: Request): Promise<Caller | null>;
  /** Where a connection comes from; proxies are not believed. */
  addressOf(context: Context): string;
  limit: TokenBucket;
  handlers: Handlers<RouteName>;
  /** Tests hold every answer against the contract; a wrong one is a bug. */
  checkAnswers: boolean;
};

/** A handler with the types of its route rubbed off: `mount` has just checked what goes in against that same route. */
type AnyHandler = (request: object) => Promise<unknown>;

/** Mounts the whole contract: sign-in, scope, right, limits, input, idempotency and problems in this one place. */
export function mountRoutes(app: Hono, dependencies: MountDependencies): void {
  for (const [name, route] of Object.entries<Route>(routes)) {
    const handler = dependencies.handlers[name as RouteName] as unknown as AnyHandler;
    const path = `/api/v1${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    app.on(route.method.toUpperCase(), path, async (context) => {
      try {
        return await serve(context, name, route, handler, dependencies);
      } catch (error) {
        return answerFault(context, error, dependencies.log);
      }
    });
  }
  app.all('/api/*', (context) =>
    answerFault(
      context,
      new Refused('no-such-route', 'There is nothing under this address; see /api/reference.'),
      dependencies.log,
    ),
  );
}

async function serve(
  context: Context,
  name: string,
  route: Route,
  handler: AnyHandler,
  dependencies: MountDependencies,
): Promise<Response> {
  const { store, limit } = dependencies;
  const address = dependencies.addressOf(context);
  const caller = await dependencies.identify(context.req.raw);
  takeOne(limit, caller?.id ?? address);
  const known = admit(caller, route);
  const ifMatch = route.ifMatch ? ifMatchOf(context.req.header('if-match')) : '';
  const query = checkQuery(context, route);
  const { sent, body } = await bodyOf(context.req.raw, route);
  const params = Object.fromEntries(
    pathParams(route.path).map((param) => [param, context.req.param(param) ?? '']),
  );
  const answerHeaders = new Headers();
  const request: Omit<ApiRequest<RouteName>, 'params' | 'query' | 'body'> & object = {
    ...{ params, query, body, caller: caller as Caller, ifMatch, address, answerHeaders },
    headers: context.req.raw.headers,
    signal: context.req.raw.signal,
    get workspace(): WorkspaceStore {
      if (!known?.membership)
        throw new Refused('no-workspace', 'You are in no workspace. Make one, or ask for an invitation.');
      return store.in(known.membership.workspaceId);
    },
  };
  const run = async (): Promise<KeptAnswer | Response> => {
    const made = await handler(request);
    return made instanceof Response ? made : keptAnswer(name, route, made, dependencies.checkAnswers);
  };
  const key = route.creates ? context.req.header('idempotency-key') : undefined;
  const answer =
    key && known?.membership
      ? await once(key, known, name, route, request, { params, query, sent }, run)
      : await run();
  return answer instanceof Response ? answer : write(answer, answerHeaders);
}

function takeOne(limit: TokenBucket, key: string): void {
  const seconds = limit.take(key);
  if (seconds === 0) return;
  throw new Refused('too-many-requests', `Too many requests. Try again in ${seconds} s.`, {
    retryAfterSeconds: seconds,
  });
}

/** Lets in who may use the route, or says why not. */
function admit(caller: Caller | null, route: Route): Caller | null {
  if (route.access === 'public') return caller;
  if (!caller)
    throw new Refused('not-signed-in', 'Sign in, or send an API key as Authorization: Bearer KEY.');
  if (caller.key) {
    if (route.access === 'person')
      throw new Refused('person-only', 'This belongs to a person; an API key cannot do it.');
    if (!caller.key.scopes.includes(route.access)) {
      throw new Refused(
        'wrong-scope',
        `This API key does not have the scope “${route.access}”. Make one that has.`,
      );
    }
  }
  if (route.right) requireRight(caller, route.right);
  return caller;
}

function ifMatchOf(header: string | undefined): string {
  if (!header) {
    throw new Refused(
      'no-if-match',
      'Send If-Match with the ETag of what you edited, so that nobody’s newer edit is lost.',
    );
  }
  const etag = /^(?:W\/)?"([^"]*)"$/.exec(header.trim())?.[1] ?? header.trim();
  if (etag === '' || etag === '*' || etag.includes(',')) {
    throw new Refused('invalid-if-match', 'If-Match names exactly one ETag, as it was given.');
  }
  return etag;
}

/** What was sent, by which a repeat is known, and what the handler is given of it. */
async function bodyOf(request: Request, route: Route): Promise<{ sent: unknown; body: unknown }> {
  if (route.upload) {
    const bytes = await readBytes(request, route.upload.most);
    return { sent: createHash('sha256').update(bytes).digest('base64url'), body: bytes };
  }
  if (!route.body) return { sent: undefined, body: undefined };
  const sent = await readJson(request);
  return { sent, body: checkInput(route.body, sent, 'body') };
}

function checkQuery(context: Context, route: Route): unknown {
  return route.query ? checkInput(route.query, queryOf(context.req.url), 'query') : {};
}

async function once(
  key: string,
  caller: Caller,
  name: string,
  route: Route,
  request: { workspace: WorkspaceStore },
  fingerprint: unknown,
  run: () => Promise<KeptAnswer | Response>,
): Promise<KeptAnswer> {
  if (key.length > 200)
    throw new Refused('invalid-idempotency-key', 'An Idempotency-Key has 200 characters at most.');
  const { workspace } = request;
  const asked = {
    workspace,
    key: `${caller.id}:${key}`,
    route: name,
    fingerprint: JSON.stringify(fingerprint),
  };
  return onceFor({ ...asked, secretOnce: route.secretOnce === true }, async () => {
    const answer = await run();
    if (answer instanceof Response) throw new Error(`The route ${name} cannot both stream and be repeated.`);
    return answer;
  });
}

function keptAnswer(name: string, route: Route, made: unknown, check: boolean): KeptAnswer {
  if (!route.response) return { status: 204, body: null, etag: null };
  if (check) {
    const checked = route.response.safeParse(made);
    if (!checked.success)
      throw new Error(`The answer of ${name} is not in the contract: ${checked.error.message}`);
  }
  const etag = route.etag ? (made as { etag: string }).etag : null;
  return { status: route.status ?? 200, body: made, etag };
}

function write({ status, body, etag }: KeptAnswer, headers: Headers): Response {
  headers.set('Cache-Control', 'no-store');
  if (etag !== null) headers.set('ETag', `"${etag}"`);
  if (status === 204) return new Response(null, { status, headers });
  headers.set('Content-Type', 'application/json');
  return new Response(JSON.stringify(body), { status, headers });
}

function answerFault(context: Context, error: unknown, log: Log): Response {
  const refused = asRefused(error);
  if (refused.code === 'bug')
    log.error({ err: error, path: context.req.routePath }, 'A request failed by a fault of the server');
  const body = refusalBody(refused);
  context.header('Cache-Control', 'no-store');
  if (refused.extras.retryAfterSeconds)
    context.header('Retry-After', String(refused.extras.retryAfterSeconds));
  if (body.status === 401) context.header('WWW-Authenticate', 'Bearer');
  return context.body(JSON.stringify(body), body.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof StoreProblem && error.code === 'invalid-cursor')
    return new Refused('invalid-cursor', error.message);
  return new Refused(
    'bug',
    'Something went wrong in Callwell. Nothing is known to be saved; the log of the server says more.',
  );
}
