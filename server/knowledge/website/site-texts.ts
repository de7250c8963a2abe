import { partsOfText, partTitle } from '../../../core/knowledge/parts.ts';
import type { SitePage } from '../../../core/knowledge/site.ts';

/** A page as it was read, in the order in which it was found. */
export type ReadPage = { url: string; title: string; lines: string[] };

/** A line that so many pages have is the site's and not the page's: address and hours in a footer, a slogan. */
const REPEATED = { pages: 3, share: 0.4 };
/** A page that says less is a door to others. */
const LEAST_CHARACTERS = 40;

/**
 * Pages as Knowledge keeps them: lines that stand on many pages are kept on the first alone, titles lose the site's name, pages that say
 * nothing of their own are left out, and long ones are divided.
 */
export function siteTexts(pages: readonly ReadPage[]): SitePage[] {
  const repeated = repeatedLines(pages);
  const siteName = commonEnd(pages.map(({ title }) => title));
  const said = new Set<string>();
  return pages.flatMap(({ url, title, lines }) => {
    const own = lines.filter((line) => {
      if (line === '' || !repeated.has(line)) return true;
      const first = !said.has(line);
      said.add(line);
      return first;
    });
    const text = own
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (text.replace(/[#\-|\s]/g, '').length < LEAST_CHARACTERS) return [];
    const name = ownTitle(title, siteName, url);
    return partsOfText(text).map((part, at) => ({
      url: at === 0 ? url : `${url}#part-${at + 1}`,
      title: partTitle(name, at),
      text: part,
    }));
  });
}

function repeatedLines(pages: readonly ReadPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages)
    for (const line of new Set(lines)) counts.set(line, (counts.get(line) ?? 0) + 1);
  const least = Math.max(REPEATED.pages, pages.length * REPEATED.share);
  return new Set([...counts].filter(([line, count]) => line !== '' && count >= least).map(([line]) => line));
}

/** " | Shop" or " – Shop" at the end of most titles. */
function commonEnd(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const end = /\s[|–—·-]\s[^|–—·]+$/.exec(title)?.[0];
    if (end) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count > 1 && count >= titles.length / 2)?.[0] ?? '';
}

function ownTitle(title: string, siteName: string, url: string): string {
  const own = siteName && title.endsWith(siteName) ? title.slice(0, -siteName.length) : title;
  return own.trim() || new URL(url).host;
}
