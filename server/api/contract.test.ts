import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute, Office } from './testing/office.ts';

/** One walk over the whole contract: what holds for every route is shown for every route, those of tomorrow included. */
describe('every route of the contract', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({ limits: { burst: 100_000, perSecond: 1000 } });
  });
  afterAll(() => office.close());

  const all = everyRoute();
  const closed = all.filter(({ route }) => route.access !== 'public');
  const withBody = closed.filter(({ route }) => route.body && route.access !== 'person');
  const ifMatch = { 'if-match': '"1"' };

  test.each(closed)('$name asks who is there', async ({ route, path }) => {
    expect((await office.ask(route.method, path, { key: null })).status).toBe(401);
    expect((await office.ask(route.method, path, { key: 'cw_00000000000000000000000000' })).status).toBe(401);
  });

  test.each(closed.filter(({ route }) => route.access !== 'read'))(
    '$name refuses a key without its scope',
    async ({ route, path }) => {
      const answer = await office.ask(route.method, path, { key: office.keys.reader });
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe(route.access === 'person' ? 'person-only' : 'wrong-scope');
    },
  );

  test.each(closed.filter(({ route }) => route.ifMatch && route.access !== 'person'))(
    '$name wants If-Match',
    async ({ route, path }) => {
      expect((await office.ask(route.method, path, { body: {} })).status).toBe(428);
    },
  );

  test.each(withBody)(
    '$name answers broken JSON, a wrong type and 1 MB with a problem',
    async ({ route, path }) => {
      const headers = ifMatch;
      expect((await office.ask(route.method, path, { raw: '{"name": ', headers })).status).toBe(400);
      expect((await office.ask(route.method, path, { raw: '"text"', headers })).status).toBe(422);
      expect(
        (await office.ask(route.method, path, { body: { name: 'x'.repeat(1_100_000) }, headers })).status,
      ).toBe(413);
    },
  );

  test.each(closed.filter(({ path, route }) => path !== route.path && route.access !== 'person'))(
    '$name does not know an id that is none',
    async ({ route, path }) => {
      const answer = await office.ask(route.method, path, {
        ...(route.body ? { body: {} } : {}),
        headers: ifMatch,
      });
      expect([404, 422], JSON.stringify(answer.body)).toContain(answer.status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    },
  );

  test('no fault is a bug: every problem has a code, a sentence and its status', async () => {
    for (const { route, path } of closed.filter((line) => !line.route.produces)) {
      const { status, body } = await office.ask(route.method, path, {
        ...(route.body ? { body: { surprise: '\u0000\u202e🙂' } } : {}),
        headers: ifMatch,
      });
      expect(status, `${route.method} ${path}`).toBeLessThan(500);
      if (status >= 400)
        expect(body).toMatchObject({
          code: expect.stringMatching(/^[a-z-]+$/),
          detail: expect.any(String),
          status,
        });
    }
  });
});

describe('another workspace', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({ limits: { burst: 100_000, perSecond: 1000 } });
  });
  afterAll(() => office.close());

  test('its ids are not found on any route, as if they were none', async () => {
    const ids = await idsOf(office);
    let walked = 0;
    for (const { name, route, path } of everyRoute((param) => param)) {
      const id = ids[path.split('/')[1] ?? ''];
      if (!path.includes('/id') || id === undefined || route.access === 'person') continue;
      const own = path
        .replace('/id', `/${id}`)
        .replace('/number', '/1')
        .replace('/stepId', '/stp_1')
        .replace('/slug', '/take-a-message');
      const asked = {
        key: office.keys.elsewhere,
        headers: { 'if-match': '"1"' },
        ...(route.body ? { body: bodyFor(name) } : {}),
      };
      const answer = await office.ask(route.method, own, asked);
      if (answer.status === 422) continue;
      expect(answer.status, `${name} ${own} ${JSON.stringify(answer.body)}`).toBe(404);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(30);
  });
});

/** One thing of each kind, in the first workspace. */
async function idsOf(office: Office): Promise<Record<string, string>> {
  const job = await office.job('Take a message');
  const { numberId, flowId } = await office.flow();
  const destination = await office.does('post', '/destinations', {
    name: 'Front desk',
    kind: 'external',
    e164: '+13125550101',
    memberIds: [],
    hours: null,
  });
  const page = await office.does('post', '/knowledge-pages', { title: 'Hours', text: 'Open at nine.' });
  const webhook = await office.does('post', '/webhooks', { name: 'Book', url: 'https://example.com/book' });
  const mock = await office.does('post', '/mock-calls', { flowId });
  const key = (await office.does('get', '/api-keys')).data[0].id;
  return {
    jobs: job.id,
    'phone-numbers': numberId,
    flows: flowId,
    destinations: destination.id,
    'knowledge-pages': page.id,
    webhooks: webhook.id,
    'mock-calls': mock.id,
    calls: mock.id,
    'api-keys': key,
  };
}

/** Bodies that are right in themselves, so that only the id can be refused. */
function bodyFor(name: string): unknown {
  const bodies: Record<string, unknown> = {
    editJob: { name: 'x' },
    editPhoneNumber: { label: 'x' },
    editFlow: { name: 'x' },
    editDraft: { graph: { steps: [] } },
    pauseStep: { paused: true },
    publishFlow: {},
    actInMockCall: { type: 'silence' },
    rewindMockCall: { turn: 1 },
    editDestination: { name: 'x' },
    editKnowledgePage: { title: 'x' },
    editWebhook: { name: 'x' },
    editMessage: { state: 'done' },
    editMember: { role: 'admin' },
    restoreRevision: { number: 1 },
  };
  return bodies[name] ?? {};
}
