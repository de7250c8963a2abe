import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { identifier } from './api/caller/identify.ts';
import type { ApiDependencies } from './api/dependencies.ts';
import { mountRoutes } from './api/mount.ts';
import { mountReference } from './api/reference.ts';
import { Refused, refusalBody } from './api/refusal.ts';
import { hostGuard } from './api/request/host-guard.ts';
import { tokenBucket } from './api/request/rate-limits.ts';
import { SECURITY_HEADERS } from './api/request/security-headers.ts';
import { handlersOf } from './api/routes/index.ts';
import { webFiles } from './api/web-files.ts';

export type AppOptions = {
  /** Name or address that is listened on: allowed as Host. */
  host: string;
  version: string;
  /** The built web app. */
  webFolder: string;
  /** Holds every answer against the contract. */
  checkAnswers?: boolean;
  /** Requests that may come at once, and each second thereafter, from one key or person. */
  limits?: { burst: number; perSecond: number };
  /** Resolves when the workspaces are as they should be found; the API answers nothing before. */
  furnished?: () => Promise<unknown>;
};

const LIMITS = { burst: 300, perSecond: 50 };

/** The HTTP app out of its dependencies: guard, API, reference, web app. It listens to nothing by itself. */
export function buildApp(dependencies: ApiDependencies, options: AppOptions): Hono {
  const app = new Hono();
  const guard = hostGuard({ host: options.host, publicUrl: dependencies.publicUrl });
  app.use(async (context, next) => {
    const verdict = guard.allows(context.req.raw);
    if (verdict === 'yes') await next();
    else context.res = refuseForeign(context, verdict);
    // Set last, since a handler may answer with a Response of its own; a page may bring a policy of its own.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  app.use(compress());
  app.get('/healthz', (context) => context.json({ status: 'ok', version: options.version }));
  mountReference(app, options.version);
  app.use('/api/*', async (_, next) => {
    await options.furnished?.();
    await next();
  });
  const limits = options.limits ?? LIMITS;
  mountRoutes(app, {
    store: dependencies.store,
    log: dependencies.log,
    identify: identifier(dependencies.store, dependencies.identities),
    addressOf: (context) => addressOf(context, dependencies.publicUrl !== null),
    limit: tokenBucket(dependencies.clock, limits.burst, limits.perSecond),
    handlers: handlersOf(dependencies),
    checkAnswers: options.checkAnswers ?? false,
  });
  const files = webFiles(options.webFolder);
  app.get('*', (context) => files(context.req.path));
  return app;
}

function refuseForeign(context: Context, code: 'foreign-host' | 'foreign-origin'): Response {
  const detail =
    code === 'foreign-host'
      ? 'Callwell does not answer under this name. Set it with --public-url if it should.'
      : 'This request came from a page of another site, so it was refused.';
  const body = refusalBody(new Refused(code, detail));
  return context.body(JSON.stringify(body), body.status as 403 | 421, {
    'Content-Type': 'application/problem+json',
  });
}

/** Where the connection comes from. A proxy on this machine is believed only when a public address was set. */
function addressOf(context: Context, behindProxy: boolean): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const address = incoming?.socket?.remoteAddress ?? 'unknown';
  const isLocal = address === '::1' || address.endsWith('127.0.0.1');
  const forwarded =
    behindProxy && isLocal ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || address;
}
