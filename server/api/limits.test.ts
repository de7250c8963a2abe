import { afterEach, expect, test } from 'vitest';
import { Office } from './testing/office.ts';

let office: Office;
afterEach(() => office.close());

test('too many requests of one key are told to wait; another key goes on', async () => {
  office = await Office.open({ limits: { burst: 3, perSecond: 0.1 } });
  const statuses: number[] = [];
  for (let i = 0; i < 3; i += 1) statuses.push((await office.ask('get', '/jobs/counts')).status);
  expect(statuses).toEqual([200, 200, 200]);
  const refused = await office.ask('get', '/jobs/counts');
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await office.ask('get', '/jobs/counts', { key: office.keys.reader })).status).toBe(200);
});

test('a key for repeats is refused for another request, and freed by a refusal', async () => {
  office = await Office.open();
  const headers = { 'idempotency-key': 'once' };
  const page = { title: 'Hours', text: 'Open at nine.' };
  expect((await office.ask('post', '/knowledge-pages', { body: { title: '' }, headers })).status).toBe(422);
  expect((await office.ask('post', '/knowledge-pages', { body: page, headers })).status).toBe(201);
  const other = await office.ask('post', '/knowledge-pages', {
    body: { ...page, title: 'Parking' },
    headers,
  });
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
});

test('a repeat is never given the secret of the first answer', async () => {
  office = await Office.open();
  const asked = { body: { name: 'Scripts', scopes: ['read'] }, headers: { 'idempotency-key': 'key-1' } };
  const first = await office.ask('post', '/api-keys', asked);
  expect(first.body.secret).toMatch(/^cw_/);
  const again = await office.ask('post', '/api-keys', asked);
  expect([again.status, again.body.code]).toEqual([409, 'shown-once']);
  expect(JSON.stringify(again.body)).not.toContain(first.body.secret);
});
