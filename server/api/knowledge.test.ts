import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const upload = (name: string, raw: string, headers: Record<string, string> = {}) =>
  office.ask('post', '/knowledge-pages/files', {
    raw,
    query: `?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });

describe('a file', () => {
  test('becomes a page that callers can be answered from', async () => {
    const { status, body } = await upload('price_list.txt', 'A wash costs $10.');
    expect(status).toBe(201);
    expect(body.data).toMatchObject([
      { title: 'price list', source: { kind: 'file', name: 'price_list.txt' }, characters: 17 },
    ]);
    const page = await office.does('get', `/knowledge-pages/${body.data[0].id}`);
    expect(page.text).toBe('A wash costs $10.');
  });

  test('that is long becomes as many pages as it needs', async () => {
    const { body } = await upload('long.md', `# One\n\n${'Words of a long text. '.repeat(1500)}`);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['long', 'long (2)']);
  });

  test('sent twice with one key is imported once, and another file under that key is refused', async () => {
    const key = { 'idempotency-key': 'file-1' };
    const first = await upload('a.txt', 'Same text.', key);
    expect((await upload('a.txt', 'Same text.', key)).body).toEqual(first.body);
    expect((await upload('a.txt', 'Other text.', key)).body.code).toBe('idempotency-key-reused');
  });

  test('over 10 MB is refused, and nothing is imported', async () => {
    const before = (await office.does('get', '/knowledge-pages')).total;
    const { status, body } = await upload('big.txt', 'x'.repeat(10 * 1024 * 1024 + 1));
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'body-too-large' });
    expect((await office.does('get', '/knowledge-pages')).total).toBe(before);
  });
});

describe('a question that is tried', () => {
  test('is answered as on a call, from the passages shown', async () => {
    const page = await office.does('post', '/knowledge-pages', {
      title: 'Parking',
      text: 'Can I park there?\nYes, behind the workshop. It is free for two hours.',
    });
    const tried = await office.does('post', '/knowledge-pages/try', { question: 'um where can I park' });
    expect(tried.passages[0].pageId).toBe(page.id);
    expect(tried.answer).toEqual({
      text: 'Yes, behind the workshop. It is free for two hours.',
      passageId: tried.passages[0].id,
    });
    expect(tried.byMeaning).toBe(false);
  });

  test('whose answer stands nowhere is not known', async () => {
    const tried = await office.does('post', '/knowledge-pages/try', { question: 'do you sell bicycles' });
    expect(tried.answer).toBeNull();
  });

  test('from no page has no passage', async () => {
    const tried = await office.does('post', '/knowledge-pages/try', {
      question: 'where can I park',
      pageIds: [],
    });
    expect(tried).toMatchObject({ answer: null, passages: [] });
  });
});

describe('a website', () => {
  test('is read, looked at, applied and forgotten', async () => {
    const site = await office.does('post', '/knowledge-sites', { url: 'shop.example' });
    expect(site).toMatchObject({ url: 'https://shop.example/', state: 'reading', mostPages: 50 });
    const { sites, sitePages } = office.at.here;
    const reading = await sites.begin(site.id);
    if (!reading) throw new Error('no reading');
    await sitePages.add(reading, { url: 'https://shop.example/', title: 'Shop', text: 'We open at 9.' }, 0);
    await sites.end(reading, { state: 'read' });
    expect(await office.does('get', `/knowledge-sites/${site.id}`)).toMatchObject({
      state: 'read',
      changes: [{ url: 'https://shop.example/', change: 'added', edited: false }],
    });
    const query = `?url=${encodeURIComponent('https://shop.example/')}`;
    expect((await office.ask('get', `/knowledge-sites/${site.id}/compare`, { query })).body).toEqual({
      before: null,
      after: 'We open at 9.',
    });
    expect(await office.does('post', `/knowledge-sites/${site.id}/apply`, {})).toEqual({
      added: 1,
      changed: 0,
      removed: 0,
    });
    await office.ask('delete', `/knowledge-sites/${site.id}`, { query: '?pages=delete' });
    expect((await office.does('get', '/knowledge-sites')).data).toEqual([]);
  });

  test.each(['ftp://shop.example', 'not an address', 'https://user:word@shop.example'])(
    '“%s” is no address',
    async (url) => {
      const { status, body } = await office.ask('post', '/knowledge-sites', { body: { url } });
      expect({ status, code: body.code, path: body.errors[0].path }).toEqual({
        status: 422,
        code: 'address-not-valid',
        path: '/url',
      });
    },
  );

  test('that is not read to its end cannot be applied', async () => {
    const site = await office.does('post', '/knowledge-sites', { url: 'https://other.example' });
    await office.does('post', `/knowledge-sites/${site.id}/stop`);
    const { status, body } = await office.ask('post', `/knowledge-sites/${site.id}/apply`, { body: {} });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'site-not-read' });
  });
});
