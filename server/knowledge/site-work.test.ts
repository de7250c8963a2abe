import { afterEach, expect, test } from 'vitest';
import { openLog } from '../log.ts';
import { eachDatabase } from '../store/testing/each-database.ts';
import { SiteWork } from './site-work.ts';
import { pageWith, plainReader, TestWebsite } from './testing/website.ts';

const HOME = 'https://bayview.example/';
const long = (about: string) => `${about}: what every patient of ours should know before the first visit.`;

eachDatabase('reading websites in the background', (at) => {
  let work: SiteWork;
  afterEach(() => work.close());

  function working(site: TestWebsite): SiteWork {
    const { store, clock } = at();
    const steps = {
      now: () => clock.now(),
      random: (bytes: number) => clock.random(bytes),
      // Pauses between requests pass at once; looking for work again is left to the test.
      after: (ms: number, run: () => void) => {
        if (ms < 10_000) queueMicrotask(run);
        return () => {};
      },
    };
    work = new SiteWork({
      ...{ store, log: openLog('silent'), reader: plainReader },
      clock: steps,
      fetch: site.fetch,
    });
    return work;
  }

  async function asked(url: string): Promise<string> {
    const made = await at().here.sites.create({ url, mostPages: 10 });
    if (!made.ok) throw new Error(made.code);
    return made.value.id;
  }

  test('ends with its changes to look at', async () => {
    const { here } = at();
    const site = new TestWebsite({
      [HOME]: pageWith('Home', long('Welcome'), ['/hours']),
      [`${HOME}hours`]: pageWith('Hours', long('Open from 9 to 5')),
    });
    const id = await asked(HOME);
    await working(site).read(here.workspaceId, id);
    await work.idle();
    expect(await here.sites.get(id)).toMatchObject({ state: 'read', progress: { read: 2, left: 0 } });
    expect((await here.sitePages.changes(id))?.map(({ title, change }) => [title, change])).toEqual([
      ['Home', 'added'],
      ['Hours', 'added'],
    ]);
    expect(await at().store.queue.waiting('read-site')).toBe(0);
  });

  test('that comes to nothing says why, and keeps no half of it', async () => {
    const { here } = at();
    const id = await asked('https://nowhere.example/');
    await working(new TestWebsite({})).read(here.workspaceId, id);
    await work.idle();
    expect(await here.sites.get(id)).toMatchObject({
      state: 'failed',
      problem: 'There is no host nowhere.example.',
    });
    expect(await here.sitePages.changes(id)).toEqual([]);
  });

  test('that nobody wants any more asks no host', async () => {
    const { here } = at();
    const site = new TestWebsite({ 'https://unwanted.example/': 'x' });
    const id = await asked('https://unwanted.example/');
    await here.sites.stop(id);
    await working(site).read(here.workspaceId, id);
    await work.idle();
    expect(site.asked).toEqual([]);
  });

  test('goes on after a stop of the server, as work that is still queued', async () => {
    const { here, store, clock } = at();
    const url = 'https://later.example/';
    const site = new TestWebsite({ [url]: pageWith('Home', long('Welcome')) });
    const id = await asked(url);
    await store.queue.enqueue({ workspaceId: here.workspaceId, kind: 'read-site', key: id, payload: id });
    const stopped = working(site);
    const fetch = site.fetch;
    let close: Promise<void> = Promise.resolve();
    const closing = new SiteWork({
      ...{
        store,
        clock: { ...clock, now: () => clock.now(), random: () => new Uint8Array(10), after: () => () => {} },
      },
      ...{ log: openLog('silent'), reader: plainReader },
      fetch: async (address, init) => {
        close = closing.close();
        return fetch(address, init);
      },
    });
    closing.wake();
    await closing.idle();
    await close;
    expect((await here.sites.get(id))?.state).toBe('reading');
    clock.pass(5000);
    stopped.wake();
    await stopped.idle();
    expect((await here.sites.get(id))?.state).toBe('read');
  });
});
