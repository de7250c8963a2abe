import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pagePolicy } from './request/security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const NOT_BUILT =
  'The web app is not built yet. Stop Callwell and run `npm start`, which builds it. The API works already.\n';

/**
 * Hands out the built web app. Files under `assets/` carry a hash of their content in their name and never change; every
 * other path that names no file is a page of the app, which sorts it out itself.
 */
export function webFiles(folder: string): (path: string) => Promise<Response> {
  return async (path) => {
    const wanted = normalize(join(folder, decoded(path)));
    const inside = wanted.startsWith(folder + sep);
    const file = inside ? await readFile(wanted).catch(() => null) : null;
    if (file && extname(wanted) !== '.html')
      return answer(file, extname(wanted), path.startsWith('/assets/'));
    if (extname(path) !== '' && path.startsWith('/assets/'))
      return new Response('Not found\n', { status: 404 });
    const page = await readFile(join(folder, 'index.html')).catch(() => null);
    return page ? appPage(page) : new Response(NOT_BUILT, { status: 503 });
  };
}

/** The app's page with the nonce by which it may write style sheets: a new one each time, so that nothing else can guess it. */
function appPage(page: Buffer): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = page
    .toString('utf8')
    .replace('<head>', `<head>\n    <meta name="style-nonce" content="${nonce}" />`);
  return new Response(html, {
    headers: {
      'Content-Type': TYPES['.html'] ?? '',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': pagePolicy(nonce),
    },
  });
}

function answer(file: Buffer, extension: string, immutable: boolean): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** A path that cannot be decoded names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return '/';
  }
}
