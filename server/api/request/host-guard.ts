import { isIP } from 'node:net';

/**
 * Refuses requests that a browser was tricked into: by a name that was re-bound to our address (Host), or from another
 * site's page (Origin). Addresses written as numbers are safe as Host, since re-binding needs a name.
 */
export type HostGuard = { allows(request: Request): 'yes' | 'foreign-host' | 'foreign-origin' };

export function hostGuard(options: { host: string; publicUrl: string | null }): HostGuard {
  const names = new Set(['localhost', options.host.toLowerCase()]);
  const publicHost = options.publicUrl ? new URL(options.publicUrl).hostname.toLowerCase() : null;
  if (publicHost) names.add(publicHost);
  const knows = (name: string) =>
    names.has(name) || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
  return {
    allows: (request) => {
      const host = hostOf(request);
      if (host === null || !knows(host.hostname)) return 'foreign-host';
      const origin = request.headers.get('origin');
      if (origin !== null && !sameSite(origin, host.host, options.publicUrl)) return 'foreign-origin';
      // Browsers that send no Origin (plain navigation) still tell from where they come; only reads may come from elsewhere.
      const from = request.headers.get('sec-fetch-site');
      if (from === 'cross-site' && request.method !== 'GET' && request.method !== 'HEAD')
        return 'foreign-origin';
      return 'yes';
    },
  };
}

function hostOf(request: Request): URL | null {
  const header = request.headers.get('host') ?? new URL(request.url).host;
  return /^[a-z0-9._:[\]-]+$/i.test(header) && URL.canParse(`http://${header}`)
    ? new URL(`http://${header}`)
    : null;
}

function sameSite(origin: string, host: string, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === publicUrl;
}
