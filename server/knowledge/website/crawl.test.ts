import { describe, expect, test } from 'vitest';
import type { SiteProgress } from '../../../core/knowledge/site.ts';
import { pageWith, plainReader, TestWebsite } from '../testing/website.ts';
import { crawl } from './crawl.ts';

const HOME = 'https://bayview.example/';
const long = (about: string) => `${about}: what every patient of ours should know before the first visit.`;

function small(more: Record<string, Parameters<typeof pageWith>[1]> = {}): TestWebsite {
  return new TestWebsite({
    [HOME]: pageWith('Home', long('Welcome'), [
      '/hours',
      '/prices?utm_source=x',
      'https://other.example/',
      'mailto:a@b.c',
    ]),
    [`${HOME}hours`]: pageWith('Hours', long('Open from 9 to 5'), ['/', '/index.html']),
    [`${HOME}prices`]: pageWith('Prices', long('A cleaning is $90'), ['/hours#top', '/picture.jpg']),
    ...more,
  });
}

async function read(site: TestWebsite, mostPages = 20, start = HOME) {
  const told: SiteProgress[] = [];
  let now = 0;
  const pages = await crawl(start, mostPages, {
    fetch: site.fetch,
    reader: plainReader,
    clock: {
      now: () => now,
      random: (bytes) => new Uint8Array(bytes),
      after: (ms, run) => {
        now += ms;
        queueMicrotask(run);
        return () => {};
      },
    },
    onProgress: async (progress) => {
      told.push(structuredClone(progress));
      return true;
    },
  });
  return { pages: pages ?? [], told, last: told.at(-1), now };
}

describe('a website', () => {
  test('is read from page to page, each once, and no other host is asked', async () => {
    const site = small();
    const { pages, last } = await read(site);
    expect(pages.map(({ title }) => title)).toEqual(['Home', 'Hours', 'Prices']);
    expect(site.asked.slice(1).sort()).toEqual([HOME, `${HOME}hours`, `${HOME}prices`].sort());
    expect(last).toEqual({ read: 3, left: 0, skipped: [] });
  });

  test('keeps what stands on every page once', async () => {
    const { pages } = await read(small());
    expect(pages.filter(({ text }) => text.includes('12 Oak Street')).map(({ title }) => title)).toEqual([
      'Home',
    ]);
  });

  test('is left alone where robots.txt says so, and as slowly as it asks', async () => {
    const site = small({
      [`${HOME}robots.txt`]: 'User-agent: Callwell\nDisallow: /prices\nCrawl-delay: 3\n',
    });
    const { pages, last, now } = await read(site);
    expect(pages.map(({ title }) => title)).toEqual(['Home', 'Hours']);
    expect(site.asked).not.toContain(`${HOME}prices`);
    expect(last?.skipped).toMatchObject([{ url: `${HOME}prices` }]);
    expect(now).toBe(3000);
  });

  test('is not read at an address to which it leads against its robots.txt', async () => {
    const site = small({ [`${HOME}robots.txt`]: 'User-agent: *\nDisallow: /private\n' });
    site.pages[`${HOME}hours`] = { status: 302, location: '/private' };
    site.pages[`${HOME}private`] = pageWith('Private', long('Not for robots'));
    const { pages } = await read(site);
    expect(site.asked).not.toContain(`${HOME}private`);
    expect(pages.map(({ title }) => title)).toEqual(['Home', 'Prices']);
  });

  test('is not read at all when its robots.txt forbids it or its server fails', async () => {
    const closed = small({ [`${HOME}robots.txt`]: 'User-agent: *\nDisallow: /\n' });
    await expect(read(closed)).rejects.toThrow(/robots\.txt/);
    const failing = new TestWebsite({ ...small().pages, [`${HOME}robots.txt`]: { status: 503 } });
    await expect(read(failing)).rejects.toThrow(/503/);
    expect(failing.asked).toEqual([`${HOME}robots.txt`]);
  });

  test('ends at its most pages', async () => {
    const many = new TestWebsite({
      [HOME]: pageWith(
        'Home',
        long('Welcome'),
        Array.from({ length: 30 }, (_, at) => `/p${at}`),
      ),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`${HOME}p${at}`, pageWith(`P${at}`, long(`Fact ${at}`))]),
      ),
    });
    expect((await read(many, 5)).pages).toHaveLength(5);
  });

  test('ends when nobody wants it any more', async () => {
    const site = small();
    const clock = { now: () => 0, random: () => new Uint8Array(), after: () => () => {} };
    const setup = { fetch: site.fetch, reader: plainReader, clock, onProgress: async () => false };
    expect(await crawl(HOME, 5, setup)).toBeNull();
    expect(site.asked).toHaveLength(2);
  });
});

describe('an address that leads on', () => {
  test('to its www form is the same website', async () => {
    const www = 'https://www.bayview.example/';
    const site = new TestWebsite({
      [HOME]: { status: 301, location: www },
      [www]: pageWith('Home', long('Welcome'), ['/hours']),
      [`${www}hours`]: pageWith('Hours', long('Open from 9 to 5')),
    });
    expect((await read(site)).pages.map(({ url }) => url)).toEqual([www, `${www}hours`]);
  });

  test('to another website is refused at the start, and skipped later', async () => {
    const site = small({ [`${HOME}hours`]: '' });
    site.pages[`${HOME}hours`] = { status: 302, location: 'https://evil.example/' };
    const { pages, last } = await read(site);
    expect(pages.map(({ title }) => title)).toEqual(['Home', 'Prices']);
    expect(last?.skipped[0]?.why).toMatch(/another website/);
    expect(site.asked).not.toContain('https://evil.example/');
    const away = new TestWebsite({ [HOME]: { status: 302, location: 'https://evil.example/' } });
    await expect(read(away)).rejects.toThrow(/leads to evil\.example/);
  });

  test('in a circle ends', async () => {
    const site = small({});
    site.pages[`${HOME}hours`] = { status: 302, location: '/loop' };
    site.pages[`${HOME}loop`] = { status: 302, location: '/hours' };
    expect((await read(site)).pages.map(({ title }) => title)).toEqual(['Home', 'Prices']);
  });
});

test('what is no page, says nothing or is not there is skipped with its reason, and the rest is kept', async () => {
  const site = small();
  site.pages[HOME] = pageWith('Home', long('Welcome'), ['/gone', '/data', '/short', '/terms.txt', '/hours']);
  site.pages[`${HOME}data`] = { type: 'application/octet-stream', body: 'x' };
  site.pages[`${HOME}short`] = '<p>Hi</p>';
  site.pages[`${HOME}terms.txt`] = { type: 'text/plain', body: long('Terms') };
  const { pages, last } = await read(site);
  expect(pages.map(({ title }) => title)).toEqual(['Home', 'terms', 'Hours']);
  expect(last?.skipped.map(({ why }) => why)).toEqual([
    'The website answered with status 404.',
    'It is neither a page nor a text.',
  ]);
});

test('a website that is not there is said not to be', async () => {
  await expect(read(new TestWebsite({}))).rejects.toThrow('There is no host bayview.example.');
});
