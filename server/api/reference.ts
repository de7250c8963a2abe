import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { openApiDocument } from '../../core/wire/openapi.ts';
import { REFERENCE_POLICY } from './request/security-headers.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Callwell API</title>
<script type="module" src="/api/reference/rapidoc.js"></script>
</head>
<body>
<rapi-doc spec-url="/api/openapi.json" load-fonts="false" show-header="false" render-style="read"
  regular-font="system-ui, sans-serif" mono-font="ui-monospace, monospace" allow-server-selection="false"
  schema-description-expanded="true" persist-auth="false"></rapi-doc>
</body>
</html>
`;

/** The contract as a document, and as a page that can be read without any network. */
export function mountReference(app: Hono, version: string): void {
  let document: string | null = null;
  app.get('/api/openapi.json', (context) => {
    document ??= JSON.stringify(openApiDocument(version));
    return context.body(document, 200, { 'Content-Type': 'application/json' });
  });
  app.get('/api/reference', (context) => {
    context.header('Content-Security-Policy', REFERENCE_POLICY);
    return context.html(PAGE);
  });
  app.get('/api/reference/rapidoc.js', async (context) => {
    const folder = dirname(createRequire(import.meta.url).resolve('rapidoc/package.json'));
    const script = await readFile(join(folder, 'dist/rapidoc-min.js'), 'utf8');
    return context.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'max-age=3600',
    });
  });
}
