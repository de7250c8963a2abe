import type { SitePage, SiteProgress, SkippedAddress } from '../../../core/knowledge/site.ts';
import { SITE_LIMITS } from '../../../core/knowledge/site.ts';
import { OutgoingProblem } from '../../outgoing/outgoing-problem.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Robots, robotsOf } from './robots.ts';
import { type ReadPage, siteTexts } from './site-texts.ts';
import { type Fetch, type PageReader, visit } from './visit.ts';
import { pageAddress, sameWebsite } from './web-address.ts';

export type CrawlSetup = {
  fetch: Fetch;
  reader: PageReader;
  clock: Clock;
  /** Ends a pause between two requests early. */
  signal?: AbortSignal;
  /** Told after each page; false ends the reading. */
  onProgress(progress: SiteProgress): Promise<boolean>;
};

/** The whole reading may take so long; what was found until then counts. */
export const MOST_MS = 8 * 60_000;
const MOST_HOPS = 5;
const FORBIDDEN = 'The website’s robots.txt does not allow it.';

/**
 * Reads a website from one address on, nearest pages first: this host alone, what robots.txt allows, one request at a time. Null when it
 * was stopped; rejects with an OutgoingProblem when the first page gives nothing.
 */
export async function crawl(start: string, mostPages: number, setup: CrawlSetup): Promise<SitePage[] | null> {
  const { first, robots, host } = await firstPage(start, setup);
  const queue: string[] = [];
  const seen = new Set<string>([first.url, start]);
  const pages: ReadPage[] = [];
  const skipped: SkippedAddress[] = [];
  const until = setup.clock.now() + MOST_MS;
  const take = (found: Arrived) => {
    if (!found.page.noindex) pages.push({ url: found.url, title: found.page.title, lines: found.page.lines });
    for (const href of found.page.nofollow ? [] : found.page.links) {
      const url = pageAddress(href, found.url, host);
      if (!url || seen.has(url) || seen.size > mostPages * 10) continue;
      seen.add(url);
      if (robots.allows(url)) queue.push(url);
      else skip(skipped, url, FORBIDDEN);
    }
  };
  take(first);
  for (let url = queue.shift(); url; url = queue.shift()) {
    if (!(await setup.onProgress({ read: pages.length, left: queue.length + 1, skipped }))) return null;
    if (pages.length >= mostPages || setup.clock.now() > until) break;
    await pause(setup.clock, robots.delayMs, setup.signal);
    const found = await arrive(url, { ...setup, robots, host, seen });
    if ('why' in found) skip(skipped, url, found.why);
    else if (!('again' in found)) take(found);
  }
  return (await setup.onProgress({ read: pages.length, left: 0, skipped })) ? siteTexts(pages) : null;
}

type Arrived = { url: string; page: ReadPageOf };
type ReadPageOf = Extract<Awaited<ReturnType<typeof visit>>, { kind: 'page' }>['page'];
type Bounds = { robots: Robots; host: string; seen: Set<string> };

/** Follows an address to its page, hop by hop, each within the same bounds. */
async function arrive(
  start: string,
  { fetch, reader, robots, host, seen }: Pick<CrawlSetup, 'fetch' | 'reader'> & Bounds,
): Promise<Arrived | { why: string } | { again: true }> {
  let url = start;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const visited = await visit(url, fetch, reader);
    if (visited.kind === 'nothing') return { why: visited.why };
    if (visited.kind === 'page') {
      const own = visited.page.canonical ? pageAddress(visited.page.canonical, url, host) : null;
      if (own && own !== url && seen.has(own)) return { again: true };
      if (own) seen.add(own);
      return { url: own ?? url, page: visited.page };
    }
    const next = pageAddress(visited.to, url, host);
    if (!next) return { why: 'It leads to another website.' };
    if (next !== start && seen.has(next)) return { again: true };
    if (!robots.allows(next)) return { why: FORBIDDEN };
    seen.add(next);
    url = next;
  }
  return { why: 'It leads from address to address.' };
}

/** The page to begin at decides which host is read: `shop.example` may lead to `www.shop.example`. */
async function firstPage(
  start: string,
  { fetch, reader }: CrawlSetup,
): Promise<{ first: Arrived; robots: Robots; host: string }> {
  let url = start;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const robots = await robotsOf(new URL(url).origin, fetch);
    if (!robots.allows(url)) throw new OutgoingProblem('unreachable', `${FORBIDDEN} Nothing was read.`);
    const visited = await visit(url, fetch, reader);
    if (visited.kind === 'nothing') throw new OutgoingProblem('unreachable', visited.why);
    if (visited.kind === 'page')
      return { first: { url, page: visited.page }, robots, host: new URL(url).host };
    if (!sameWebsite(new URL(url).host, new URL(visited.to).host))
      throw new OutgoingProblem(
        'unreachable',
        `${new URL(start).host} leads to ${new URL(visited.to).host}. Enter that address if it is the website you mean.`,
      );
    url = visited.to;
  }
  throw new OutgoingProblem('too-many-redirects', `${new URL(start).host} leads from address to address.`);
}

function skip(skipped: SkippedAddress[], url: string, why: string): void {
  if (skipped.length < SITE_LIMITS.skippedShown) skipped.push({ url, why });
}

function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    signal?.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });
}
