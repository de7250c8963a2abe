import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { Route } from '../../../core/wire/route.ts';
import { type RouteName, routes } from '../../../core/wire/routes.ts';
import { makeApiKey } from '../../accounts/api-keys.ts';
import { openIdentities } from '../../accounts/identities.ts';
import { newToken } from '../../accounts/secret-token.ts';
import { signInLinks } from '../../accounts/sign-in-link.ts';
import { buildApp } from '../../app.ts';
import { embeddedBrain } from '../../brains/embedded/embedded-brain.ts';
import { clashFinder } from '../../brains/embedded/similarity/clashes/clash-finder.ts';
import { clashesBetween } from '../../brains/embedded/similarity/clashes/pair-clashes.ts';
import { draftedPhrases } from '../../brains/embedded/similarity/drafted-phrases.ts';
import { LiveCalls } from '../../calls/live-calls.ts';
import { WrapUp } from '../../calls/wrap-up.ts';
import { fileText } from '../../knowledge/reading/file-text.ts';
import { openLog } from '../../log.ts';
import { openOptimizing } from '../../optimizing.ts';
import { openOutgoing } from '../../outgoing/outgoing.ts';
import { proveChange } from '../../proof/prove-change.ts';
import { openTestStore, type TestStore } from '../../store/testing/each-database.ts';
import { readTemplates } from '../../templates.ts';
import { OpenJobs } from '../presence/open-jobs.ts';
import { tokenBucket } from '../request/rate-limits.ts';

type Scope = 'read' | 'write' | 'calls';
/** What JSON gives: tests look into it freely and say what they expect. */
export type Json = ReturnType<typeof JSON.parse>;
export type Answer = { status: number; headers: Headers; body: Json };
export type Asked = {
  key?: string | null;
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
  query?: string;
};

/** The whole app in process, with two workspaces that must know nothing of each other. No port, no model, no real waiting. */
export class Office {
  readonly app: Hono;
  readonly at: TestStore & { drop: () => Promise<void> };
  readonly links: ReturnType<typeof signInLinks>;
  readonly calls: LiveCalls;
  keys: { here: string; elsewhere: string; reader: string } = { here: '', elsewhere: '', reader: '' };

  private constructor(app: Hono, at: Office['at'], links: Office['links'], calls: LiveCalls) {
    this.app = app;
    this.at = at;
    this.links = links;
    this.calls = calls;
  }

  static async open(
    options: { attempts?: number; limits?: { burst: number; perSecond: number } } = {},
  ): Promise<Office> {
    const at = await openTestStore('sqlite');
    const { store, clock } = at;
    const log = openLog('silent');
    const links = signInLinks(store.settings, clock);
    const identities = openIdentities(store, { publicUrl: null, newSecret: () => newToken(clock) });
    const messaging = { name: 'none', send: () => Promise.reject(new Error('nothing is sent')) };
    const still = { ...clock, now: () => clock.now(), random: clock.random, after: () => () => undefined };
    const calls = new LiveCalls({
      store,
      clock: still,
      messaging,
      brains: [embeddedBrain(null)],
      wrapUp: new WrapUp(log),
    });
    const app = buildApp(
      {
        ...{ store, clock, log, publicUrl: null, signInLinks: links, mockCalls: calls },
        openJobs: new OpenJobs(store.bus, still),
        identities: () => identities,
        attempts: tokenBucket(clock, options.attempts ?? 100, 0.001),
        templates: await readTemplates(),
        languageModels: {
          installation: null,
          tryOut: async ({ model, key }) => ({
            works: true,
            words: `${model}, ${key ?? 'no key'}`,
            message: 'The model answered.',
            ms: 1,
          }),
        },
        knowledge: {
          reader: { file: fileText },
          sites: { read: async () => {} },
          similarity: async () => null,
        },
        draftPhrases: (job) => draftedPhrases(job, null),
        clashesOf: clashFinder((one, two) => clashesBetween(one, two, null)),
        drafting: { modelSet: async () => false, byModel: async () => null },
        optimizing: openOptimizing({ byModel: async () => null, proveChange }),
        outgoing: openOutgoing({ clock: still, allowPrivate: [], resolve: async () => [] }),
      },
      {
        host: '127.0.0.1',
        version: 'test',
        webFolder: 'nowhere',
        checkAnswers: true,
        ...(options.limits ? { limits: options.limits } : {}),
      },
    );
    const office = new Office(app, at, links, calls);
    office.keys = {
      here: await office.key(['read', 'write', 'calls']),
      elsewhere: (
        await makeApiKey(at.elsewhere, clock, {
          name: 'all',
          scopes: ['read', 'write', 'calls'],
          createdBy: 'test',
        })
      ).secret,
      reader: await office.key(['read']),
    };
    return office;
  }

  async key(scopes: Scope[]): Promise<string> {
    return (
      await makeApiKey(this.at.here, this.at.clock, { name: scopes.join('+'), scopes, createdBy: 'test' })
    ).secret;
  }

  async close(): Promise<void> {
    await this.calls.drain();
    await this.at.drop();
  }

  async ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const key = asked.key === undefined ? this.keys.here : asked.key;
    const response = await this.app.request(`http://127.0.0.1/api/v1${path}${asked.query ?? ''}`, {
      method: method.toUpperCase(),
      headers: {
        host: '127.0.0.1',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(asked.body !== undefined || asked.raw !== undefined
          ? { 'content-type': 'application/json' }
          : {}),
        ...asked.headers,
      },
      ...(asked.raw !== undefined
        ? { body: asked.raw }
        : asked.body !== undefined
          ? { body: JSON.stringify(asked.body) }
          : {}),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  }

  /** Asks and holds the answer to be one that was kept. */
  async does(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Json> {
    const answer = await this.ask(method, path, {
      ...(body === undefined ? {} : { body }),
      ...(headers ? { headers } : {}),
    });
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer.body;
  }

  async job(
    name: string,
    instructions = 'Use this job when a caller asks.\n\n1. Ask for their full name.\n2. [[take-message for="Dana"]]',
  ): Promise<Json> {
    return this.does('post', '/jobs', { name, description: '', instructions, phrases: [], icon: null });
  }

  /** A number with its first flow, as the screen makes them. */
  async flow(e164 = '+13125550100'): Promise<{ numberId: string; flowId: string }> {
    const number = await this.does('post', '/phone-numbers', { e164, label: 'Main line' });
    const flow = await this.does('post', '/flows', { phoneNumberId: number.id, name: 'Main' });
    return { numberId: number.id, flowId: flow.id };
  }
}

/** Every route of the contract with its path filled by `value` for each parameter. */
export function everyRoute(value = (name: string) => `${name}_0000000000`) {
  return Object.entries(routes).map(([name, route]) => ({
    name: name as RouteName,
    route: route as Route,
    path: route.path.replace(/\{(\w+)\}/g, (_, param: string) => value(param)),
  }));
}
