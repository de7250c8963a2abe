/** A website that pages are taken from. Reading it finds changes; pages change when somebody applies them. */
export type Site = {
  id: string;
  /** Where reading begins; pages of other hosts are not read. */
  url: string;
  mostPages: number;
  /** `reading`; `read`: its changes wait to be looked at; `applied`: they are in Knowledge; or it came to nothing. */
  state: 'reading' | 'read' | 'applied' | 'stopped' | 'failed';
  progress: SiteProgress;
  /** Why it failed, in one sentence; null otherwise. */
  problem: string | null;
  createdAt: number;
  /** When it was last read to the end; null before. */
  readAt: number | null;
};

/** Pages with text that were read, addresses that are still to be read, and addresses that gave nothing, by reason. */
export type SiteProgress = { read: number; left: number; skipped: SkippedAddress[] };
export type SkippedAddress = { url: string; why: string };

/** A page of the website as it was read: text without menus, scripts and what repeats on every page. */
export type SitePage = { url: string; title: string; text: string };

/** What applying would do to one page. `edited`: somebody changed it here since it was taken; that would be overwritten. */
export type SiteChange = {
  url: string;
  title: string;
  change: 'added' | 'changed' | 'removed' | 'same';
  pageId: string | null;
  edited: boolean;
  characters: number;
};

export const SITE_LIMITS = { pages: 200, usualPages: 50, sites: 20, skippedShown: 50 } as const;

/** A page in Knowledge that came from the site; `taken` is its text as it was when taken. */
export type TakenPage = SitePage & { id: string; taken: string };

/** The pages read beside those that were taken before, by address: what is new first, then what changed, went and stayed. */
export function siteChanges(found: readonly SitePage[], taken: readonly TakenPage[]): SiteChange[] {
  const before = new Map(taken.map((page) => [page.url, page]));
  const now = new Set(found.map(({ url }) => url));
  const kept = found.map((page): SiteChange => {
    const old = before.get(page.url);
    const same = old !== undefined && old.taken === page.text;
    return line(page, old ? (same ? 'same' : 'changed') : 'added', old);
  });
  const gone = taken.filter(({ url }) => !now.has(url)).map((page) => line(page, 'removed', page));
  const order: SiteChange['change'][] = ['added', 'changed', 'removed', 'same'];
  return [...kept, ...gone].sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function line(page: SitePage, change: SiteChange['change'], old: TakenPage | undefined): SiteChange {
  return {
    url: page.url,
    title: page.title,
    change,
    pageId: old?.id ?? null,
    edited: old !== undefined && old.text !== old.taken,
    characters: [...page.text].length,
  };
}
