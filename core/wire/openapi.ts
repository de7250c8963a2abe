import { z } from 'zod';
import { refusalSchema } from './problem.ts';
import { pathParams, type Route } from './route.ts';
import { routes } from './routes.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the contract: its schemas are JSON Schema 2020-12, so nothing is translated. */
export function openApiDocument(version: string): Json {
  const schemas: Json = {};
  schemaOf(refusalSchema, 'output', schemas);
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(name, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Callwell',
      version,
      description: 'Everything that the screen can do. Send an API key as `Authorization: Bearer KEY`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(Object.values<Route>(routes).map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key of one workspace.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'callwell.session_token',
          description: 'A signed-in person.',
        },
      },
    },
  };
}

function operation(name: string, route: Route, schemas: Json): Json {
  const parameters = [
    ...pathParams(route.path).map(pathParameter),
    ...queryParameters(route, schemas),
    ...headers(route),
  ];
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary,
    description: needs(route),
    ...(route.access === 'public'
      ? { security: [] }
      : route.access === 'person'
        ? { security: [{ session: [] }] }
        : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route, schemas),
    responses: {
      [String(route.response ? (route.status ?? 200) : 204)]: success(route, schemas),
      default: {
        description: 'Refused, with the reason',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

function requestBody(route: Route, schemas: Json): Json {
  if (route.upload) {
    const schema = { type: 'string', format: 'binary', maxLength: route.upload.most };
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } };
  }
  if (!route.body) return {};
  return { requestBody: { required: true, content: json(schemaOf(route.body, 'input', schemas)) } };
}

function needs(route: Route): string {
  if (route.access === 'public') return 'Needs no sign-in.';
  const who =
    route.access === 'person'
      ? 'A signed-in person'
      : `An API key with the scope \`${route.access}\`, or a person`;
  return route.right ? `${who} with the right \`${route.right}\`.` : `${who}.`;
}

function success(route: Route, schemas: Json): Json {
  if (!route.response) return { description: 'Done' };
  const schema = schemaOf(route.response, 'output', schemas);
  return {
    description: route.status === 201 ? 'Made' : 'Done',
    content: route.produces ? { [route.produces]: { schema } } : json(schema),
    ...(route.etag
      ? { headers: { ETag: { schema: { type: 'string' }, description: 'For `If-Match`.' } } }
      : {}),
  };
}

function pathParameter(name: string): Json {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function queryParameters(route: Route, schemas: Json): Json[] {
  return Object.entries(route.query?.shape ?? {}).map(([name, schema]) => {
    const described = schemaOf(schema as z.ZodType, 'input', schemas);
    const { description, ...rest } = described;
    return { name, in: 'query', required: false, schema: rest, ...(description ? { description } : {}) };
  });
}

function headers(route: Route): Json[] {
  const header = (name: string, required: boolean, description: string): Json => {
    return { name, in: 'header', required, schema: { type: 'string' }, description };
  };
  return [
    ...(route.ifMatch
      ? [header('If-Match', true, 'The ETag of what was edited; 428 without it, 412 when it is stale.')]
      : []),
    ...(route.creates
      ? [
          header(
            'Idempotency-Key',
            false,
            'Repeats of a request with this key give its first answer, for 24 hours.',
          ),
        ]
      : []),
    ...(route.access === 'public'
      ? []
      : [
          header(
            'Callwell-Workspace',
            false,
            'For signed-in people: which of their workspaces; the first when absent.',
          ),
        ]),
  ];
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** One schema as JSON Schema; named ones go to `schemas` and are referred to. The same name always means the same shape. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const made = z.toJSONSchema(schema, { io, override: tidy }) as Json;
  const { $schema: _, $defs = {}, ...body } = rewriteRefs(made) as { $schema?: string; $defs?: Json } & Json;
  for (const [name, def] of Object.entries($defs)) keep(name, withoutId(def as Json), schemas);
  const own = z.globalRegistry.get(schema)?.id;
  if (!own) return withoutId(body);
  if (!('$ref' in body)) keep(own, withoutId(body), schemas);
  return { $ref: `#/components/schemas/${own}` };
}

function keep(name: string, schema: Json, schemas: Json): void {
  const known = schemas[name];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
    throw new Error(`Two shapes in the contract are both called ${name}.`);
  }
  schemas[name] = schema;
}

function withoutId({ id: _, ...schema }: Json): Json {
  return schema;
}

/** Answers may gain members later without breaking a strict client, so only what is sent to us is closed. */
function tidy({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  const strict =
    zodSchema._zod.def.type === 'object' && zodSchema._zod.def.catchall?._zod.def.type === 'never';
  if (jsonSchema.additionalProperties === false && !strict) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  delete jsonSchema.propertyNames;
}

function rewriteRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteRefs(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === '$ref' && typeof inner === 'string')
        return [key, inner.replace('#/$defs/', '#/components/schemas/')];
      return [key, rewriteRefs(inner)];
    }),
  );
}
