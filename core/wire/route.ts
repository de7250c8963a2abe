import type { z } from 'zod';
import type { Right } from '../workspaces/role.ts';

/** What an API key may be made for; a signed-in person has all of them, bounded by the person's rights. */
export const SCOPES = ['read', 'write', 'calls'] as const;
export type Scope = (typeof SCOPES)[number];

/** `public` needs no sign-in; `person` refuses API keys: what it touches belongs to the person, not to the workspace. */
export type Access = 'public' | 'person' | Scope;

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** One line of the contract. The server mounts it, the OpenAPI document describes it and the contract test walks it. */
export type Route = {
  method: Method;
  /** Under `/api/v1`, parameters in braces: `/jobs/{id}`. */
  path: `/${string}`;
  tag: string;
  summary: string;
  access: Access;
  /** What the person needs; null asks for nothing beyond being a member. */
  right: Right | null;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is a file as it is, not JSON; at most so many bytes. */
  upload?: { most: number };
  /** Absent: 204, no content. */
  response?: z.ZodType;
  /** 200 unless the route makes something, then 201. */
  status?: 200 | 201 | 202;
  /** The response is one thing that can be edited: its `etag` is also sent as the ETag header. */
  etag?: true;
  /** An edit: `If-Match` is needed (428), and a stale one is refused with what is stored now (412). */
  ifMatch?: true;
  /** A create: `Idempotency-Key` is honoured for 24 hours. */
  creates?: true;
  /** The answer holds a secret that is shown once, so a repeat of the request is not given it again. */
  secretOnce?: true;
  /** Something else than JSON goes out, e.g. an event stream. */
  produces?: 'text/event-stream';
};

/** Keeps the literal types of path and schemas, so that handlers and clients are typed by the table. */
export function route<const R extends Route>(line: R): R {
  return line;
}

type PathParams<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & PathParams<Rest>
  : unknown;

/** What a handler is given: path parameters, the checked query and the checked body. */
export type RouteInput<R extends Route> = {
  params: PathParams<R['path']>;
  query: R extends { query: infer Q extends z.ZodType } ? z.output<Q> : unknown;
  body: R extends { body: infer B extends z.ZodType }
    ? z.output<B>
    : R extends { upload: object }
      ? Uint8Array
      : unknown;
};

/** What a handler gives back: the response before it is written as JSON. */
export type RouteOutput<R extends Route> = R extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** Names in the braces of a path, in order. */
export function pathParams(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
