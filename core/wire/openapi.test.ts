import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

describe('the OpenAPI document', () => {
  const document = openApiDocument('1.2.3');

  test('is valid for a validator that is not ours', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('has every route once, under its name', () => {
    const paths = document.paths as Record<string, Record<string, { operationId: string }>>;
    const named = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(named.toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  test('refers only to schemas that it holds', () => {
    const { schemas } = document.components as { schemas: Record<string, unknown> };
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(refs.filter((name) => !(name in schemas))).toEqual([]);
    expect(refs.length).toBeGreaterThan(100);
  });

  test('is what the web app’s types were made from: run `npm run schema` after a change of the contract', () => {
    const { version: _, ...info } = document.info as Record<string, unknown>;
    const digest = createHash('sha256')
      .update(JSON.stringify({ ...document, info }))
      .digest('hex');
    const types = readFileSync(new URL('../../web/client/schema.d.ts', import.meta.url), 'utf8');
    expect(/^\/\/ Contract (\w+)/.exec(types)?.[1]).toBe(digest);
  });
});

describe('every route', () => {
  const all = Object.entries<Route>(routes);

  test.each(all.filter(([, route]) => route.method === 'patch'))(
    '%s, an edit, needs If-Match and gives the next ETag',
    (_, route) => {
      expect(route).toMatchObject({ ifMatch: true, etag: true });
    },
  );

  test.each(all.filter(([, route]) => route.status === 201))(
    '%s, a create, honours Idempotency-Key',
    (_, route) => {
      expect(route.creates).toBe(true);
    },
  );

  test.each(all.filter(([, route]) => route.method !== 'get' && route.access !== 'public'))(
    '%s changes something, so a key that only reads cannot do it',
    (name, route) => {
      // Compiling a text, trying a question and a drill save nothing.
      const tries = ['checkJob', 'tryKnowledge', 'drillEmergencies', 'draftPhrases'];
      expect(route.access === 'read').toBe(tries.includes(name));
    },
  );
});
