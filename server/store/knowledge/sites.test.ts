import { expect, test } from 'vitest';
import type { SitePage } from '../../../core/knowledge/site.ts';
import type { WorkspaceStore } from '../store.ts';
import { eachDatabase } from '../testing/each-database.ts';

eachDatabase('pages taken from a website', (at) => {
  const page = (path: string, text: string): SitePage => ({
    url: `https://shop.example${path}`,
    title: path,
    text,
  });

  async function newSite(store: WorkspaceStore, url: string): Promise<string> {
    const made = await store.sites.create({ url, mostPages: 10 });
    if (!made.ok) throw new Error(made.code);
    return made.value.id;
  }

  /** Reads the site as a worker would, and finds these pages. */
  async function read(store: WorkspaceStore, siteId: string, pages: SitePage[]): Promise<void> {
    const reading = await store.sites.begin(siteId);
    if (!reading) throw new Error('nobody asked for a reading');
    for (const [place, one] of pages.entries()) await store.sitePages.add(reading, one, place);
    await store.sites.end(reading, { state: 'read' });
  }

  const changesOf = async (store: WorkspaceStore, siteId: string) =>
    Object.fromEntries(
      (await store.sitePages.changes(siteId))?.map(({ url, change }) => [new URL(url).pathname, change]) ??
        [],
    );

  test('are taken when somebody applies them, and renewed where they changed', async () => {
    const { here } = at();
    const site = await newSite(here, 'https://shop.example/');
    await read(here, site, [page('/', 'Welcome'), page('/hours', 'Open at 8'), page('/old', 'Old')]);
    expect(await changesOf(here, site)).toEqual({ '/': 'added', '/hours': 'added', '/old': 'added' });
    expect((await here.pages.list()).total).toBe(0);
    expect(await here.sitePages.apply(site, null)).toMatchObject({
      value: { added: 3, changed: 0, removed: 0 },
    });
    const hours = (await here.pages.list({ query: 'hours' })).data[0];
    expect(hours?.source).toEqual({ kind: 'website', url: 'https://shop.example/hours' });

    await here.sites.readAgain(site);
    await read(here, site, [page('/', 'Welcome'), page('/hours', 'Open at 9'), page('/new', 'New')]);
    expect(await changesOf(here, site)).toEqual({
      '/': 'same',
      '/hours': 'changed',
      '/old': 'removed',
      '/new': 'added',
    });
    expect(await here.sitePages.compare(site, 'https://shop.example/hours')).toEqual({
      before: 'Open at 8',
      after: 'Open at 9',
    });
    expect(await here.sitePages.apply(site, ['https://shop.example/hours'])).toMatchObject({
      value: { added: 0, changed: 1, removed: 0 },
    });
    expect(await here.pages.get(hours?.id ?? '')).toMatchObject({ text: 'Open at 9', etag: '2' });
    expect(await changesOf(here, site)).toMatchObject({
      '/old': 'removed',
      '/new': 'added',
      '/hours': 'same',
    });
    await here.sites.remove(site, 'delete');
    expect((await here.pages.list()).total).toBe(0);
  });

  test('an edit by hand is marked, and kept unless its change is applied', async () => {
    const { here } = at();
    const site = await newSite(here, 'https://edited.example/');
    await read(here, site, [page('/a', 'One'), page('/b', 'Two')]);
    await here.sitePages.apply(site, null);
    const a = (await here.pages.list({ query: 'one' })).data[0]?.id ?? '';
    await here.pages.update(a, { text: 'One, by hand' }, { etag: null });
    await here.sites.readAgain(site);
    await read(here, site, [page('/a', 'Uno'), page('/b', 'Two')]);
    expect((await here.sitePages.changes(site))?.[0]).toMatchObject({ change: 'changed', edited: true });
    await here.sitePages.apply(site, []);
    expect((await here.pages.get(a))?.text).toBe('One, by hand');
    await here.sites.remove(site, 'keep');
    expect((await here.pages.get(a))?.text).toBe('One, by hand');
  });

  test('a reading that was stopped or begun anew keeps nothing more, and its changes cannot be applied', async () => {
    const { here } = at();
    const site = await newSite(here, 'https://stopped.example/');
    const first = await here.sites.begin(site);
    if (!first) throw new Error('no reading');
    await here.sites.stop(site);
    expect(await here.sites.progress(first, { read: 1, left: 0, skipped: [] })).toBe(false);
    expect(await here.sites.end(first, { state: 'read' })).toBe(false);
    expect(await here.sitePages.apply(site, null)).toMatchObject({ ok: false, code: 'site-not-read' });
    await here.sites.readAgain(site);
    await here.sitePages.add(first, page('/', 'too late'), 0);
    await read(here, site, [page('/', 'in time')]);
    expect((await here.sitePages.compare(site, 'https://shop.example/'))?.after).toBe('in time');
  });

  test('the same address twice is one site', async () => {
    const { here } = at();
    await newSite(here, 'https://twice.example/');
    expect(await here.sites.create({ url: 'https://twice.example/', mostPages: 1 })).toMatchObject({
      ok: false,
      code: 'site-known',
    });
  });
});
