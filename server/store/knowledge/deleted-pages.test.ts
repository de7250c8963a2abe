import { expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';

eachDatabase('a deleted page', (at) => {
  test('comes back under its own id, as it was', async () => {
    const { here } = at();
    const page = await here.pages.create({ title: 'Hours', text: 'Open at 9.', source: { kind: 'typed' } });
    await here.pages.remove(page.id);
    expect(await here.pages.get(page.id)).toBeNull();
    expect(await here.pages.restore(page.id)).toEqual({ ok: true, value: page });
    expect(await here.pages.get(page.id)).toEqual(page);
    expect((await here.pages.list({ query: 'hours' })).total).toBe(1);
  });

  test('comes back once, and only in its own workspace', async () => {
    const { here, elsewhere } = at();
    const page = await here.pages.create({
      title: 'Prices',
      text: 'A cut is 30.',
      source: { kind: 'typed' },
    });
    await here.pages.remove(page.id);
    expect(await elsewhere.pages.restore(page.id)).toMatchObject({ ok: false, code: 'not-found' });
    expect((await here.pages.restore(page.id)).ok).toBe(true);
    expect(await here.pages.restore(page.id)).toMatchObject({ ok: false, code: 'not-found' });
  });
});
