import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Json, Office } from './testing/office.ts';

const cookieOf = (answer: Answer): Record<string, string> => ({
  cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
});
const PASSWORD = 'a long and quiet evening';

describe('people', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({ attempts: 12 });
    // As on the first day: a workspace that has no owner yet.
    await office.at.store.workspaces.create({ name: 'Maple Street Dental', demo: true }, null);
  });
  afterAll(() => office.close());

  const asPerson = async (method: string, path: string, headers: Record<string, string>, body?: Json) =>
    office.ask(method, path, {
      key: null,
      headers: { origin: 'http://127.0.0.1', ...headers },
      ...(body ? { body } : {}),
    });

  test('the one-time link signs in once, and a second use is refused', async () => {
    const token = await office.links.make();
    const first = await office.ask('post', '/sign-in/link', { key: null, body: { token } });
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(first.headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
    expect(
      (await office.ask('post', '/sign-in/link', { key: null, body: { token } })).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test('a link older than 15 minutes is refused', async () => {
    const token = await office.links.make();
    office.at.clock.pass(15 * 60_000 + 1);
    expect(
      (await office.ask('post', '/sign-in/link', { key: null, body: { token } })).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test('an owner sets a password, signs in with it, and no link is printed any more', async () => {
    const link = await office.ask('post', '/sign-in/link', {
      key: null,
      body: { token: await office.links.make() },
    });
    const cookie = cookieOf(link);
    const set = await asPerson('post', '/me/password', cookie, {
      email: 'olive@example.com',
      password: PASSWORD,
    });
    expect(set.status, JSON.stringify(set.body)).toBe(204);
    expect(await office.links.isPrinted()).toBe(false);
    expect(
      (
        await office.ask('post', '/sign-in', {
          key: null,
          body: { email: 'olive@example.com', password: 'wrong wrong wrong' },
        })
      ).status,
    ).toBe(401);
    const right = await office.ask('post', '/sign-in', {
      key: null,
      body: { email: 'olive@example.com', password: PASSWORD },
    });
    expect(right.status, JSON.stringify(right.body)).toBe(200);
    const signIns = await asPerson('get', '/me/sign-ins', cookieOf(right));
    expect(signIns.body.data.length).toBeGreaterThanOrEqual(2);
    const other = signIns.body.data.find((signIn: Json) => !signIn.current);
    expect((await asPerson('delete', `/me/sign-ins/${other.id}`, cookieOf(right))).status).toBe(204);
  });

  test('an invitation makes a member, who may read and try but not edit jobs; the API says so', async () => {
    const invitation = await office.does('post', '/invitations', { role: 'member' });
    const token = /[#/=]([\w-]{20,})$/.exec(invitation.link ?? invitation.url ?? '')?.[1] ?? '';
    const accepted = await office.ask('post', `/invitation-links/${token}/accept`, {
      key: null,
      body: { name: 'Marta Member', email: 'marta@example.com', password: PASSWORD },
    });
    expect(accepted.status, JSON.stringify(accepted.body)).toBeLessThan(300);
    const cookie = cookieOf(accepted);
    expect((await asPerson('get', '/me', cookie)).body.rights).not.toContain('edit-jobs');
    const job = await asPerson('post', '/jobs', cookie, {
      name: 'X',
      description: '',
      instructions: 'Ask for the name.',
      phrases: [],
      icon: null,
    });
    expect(job.status).toBe(403);
    expect((await asPerson('get', '/jobs', cookie)).status).toBe(200);
    expect(
      (
        await office.ask('post', `/invitation-links/${token}/accept`, {
          key: null,
          body: { name: 'M', email: 'm@example.com', password: PASSWORD },
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test('a page of another site and a foreign host name are refused before anything else', async () => {
    expect((await office.ask('get', '/jobs', { headers: { host: 'evil.example' } })).status).toBe(421);
    expect(
      (
        await office.ask('post', '/sign-in', {
          key: null,
          body: {},
          headers: { origin: 'https://evil.example' },
        })
      ).status,
    ).toBe(403);
  });

  test('attempts to sign in are limited', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 20 }, () =>
        office.ask('post', '/sign-in', {
          key: null,
          body: { email: 'olive@example.com', password: 'guess' },
        }),
      ),
    );
    expect(attempts.at(-1)?.status).toBe(429);
    expect(attempts.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

test('removing the demo leads to the workspace that was begun beside it, and makes no other', async () => {
  const office = await Office.open();
  const demo = await office.at.store.workspaces.create({ name: 'Maple Street Dental', demo: true }, null);
  const link = await office.ask('post', '/sign-in/link', {
    key: null,
    body: { token: await office.links.make() },
  });
  const ask = async (method: string, path: string, workspace: string, body?: Json) =>
    office.ask(method, path, {
      key: null,
      headers: { origin: 'http://127.0.0.1', 'callwell-workspace': workspace, ...cookieOf(link) },
      ...(body ? { body } : {}),
    });
  const begun = await ask('post', '/workspaces', demo.id, { name: 'My business' });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const removed = await ask('delete', '/workspace/demo', demo.id);
  expect(removed.body).toEqual({ workspaceId: begun.body.id });
  const left = await ask('get', '/workspaces', begun.body.id);
  expect(left.body.data.map(({ name }: Json) => name)).toEqual(['My business']);
  await office.close();
});
