import { expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';

const endpoint = { baseUrl: 'https://api.example.com/v1', model: 'small' };
const anyVersion = { etag: null };

eachDatabase('the language model of a workspace', (at) => {
  test('is none until one is set, and never shows its key', async () => {
    const { languageModels } = at().here;
    expect(await languageModels.inUse()).toBeNull();
    await languageModels.update({ endpoints: [{ ...endpoint, key: 'sk-secret' }] }, { etag: '0' });
    const shown = await languageModels.get();
    expect(shown.endpoints).toEqual([{ ...endpoint, keySet: true }]);
    expect(JSON.stringify(shown)).not.toContain('sk-secret');
    expect((await languageModels.inUse())?.endpoints[0]?.key).toBe('sk-secret');
    expect(await at().elsewhere.languageModels.inUse()).toBeNull();
  });

  test('keeps a key that an edit does not mention, also for another model of the same host', async () => {
    const { languageModels } = at().here;
    await languageModels.update({ endpoints: [{ ...endpoint, key: 'sk-secret' }] }, anyVersion);
    await languageModels.update({ endpoints: [{ ...endpoint, model: 'large' }] }, anyVersion);
    expect((await languageModels.inUse())?.endpoints).toEqual([
      { baseUrl: endpoint.baseUrl, model: 'large', key: 'sk-secret' },
    ]);
  });

  test('does not take a key along to another host', async () => {
    const { languageModels } = at().here;
    await languageModels.update({ endpoints: [{ ...endpoint, key: 'sk-secret' }] }, anyVersion);
    const elsewhere = { ...endpoint, baseUrl: 'https://api.example.com.evil.test/v1' };
    expect(await languageModels.keyFor(elsewhere)).toBeNull();
    await languageModels.update({ endpoints: [elsewhere] }, anyVersion);
    expect((await languageModels.inUse())?.endpoints[0]?.key).toBeNull();
  });

  test('an edit of an older state is refused and changes nothing', async () => {
    const { languageModels } = at().here;
    await languageModels.update({ timeoutMs: 5000 }, anyVersion);
    const result = await languageModels.update({ timeoutMs: 9000 }, { etag: '999' });
    expect(result).toMatchObject({ ok: false, code: 'stale' });
    expect((await languageModels.get()).timeoutMs).toBe(5000);
  });
});
