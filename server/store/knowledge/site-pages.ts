import { type SiteChange, type SitePage, siteChanges, type TakenPage } from '../../../core/knowledge/site.ts';
import { type Accepted, accepted, type NotFound, notFound, type Refused, refused } from '../result.ts';
import type { Scope } from '../scope.ts';
import { columnsOf } from './page-row.ts';
import { find, type Reading } from './sites.ts';

/** How many pages applying added, changed and removed. */
export type AppliedChanges = { added: number; changed: number; removed: number };

/** What the last reading of a website found, beside the pages taken from it. */
export class SitePages {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Keeps a page that was found; an address twice is kept once. */
  async add({ siteId, number }: Reading, page: SitePage, place: number): Promise<void> {
    await this.#scope.transaction(async (scope) => {
      const current = await scope.rows
        .selectFrom('sites')
        .select('id')
        .where('id', '=', siteId)
        .where('reading', '=', number)
        .where('state', '=', 'reading')
        .executeTakeFirst();
      if (!current) return;
      await scope.rows
        .insertInto('site_pages')
        .values({ ...page, site_id: siteId, place })
        .onConflict((same) => same.doNothing())
        .execute();
    });
  }

  /** What applying would do, page by page; nothing while it is being read. */
  async changes(siteId: string): Promise<SiteChange[] | null> {
    const site = await find(this.#scope, siteId);
    if (!site) return null;
    if (site.state !== 'read' && site.state !== 'applied') return [];
    const [found, taken] = await Promise.all([foundOf(this.#scope, siteId), takenOf(this.#scope, siteId)]);
    return siteChanges(found, taken);
  }

  /** One page as it is in Knowledge and as it was read; null where there is neither. */
  async compare(
    siteId: string,
    url: string,
  ): Promise<{ before: string | null; after: string | null } | null> {
    const [found, taken] = await Promise.all([foundOf(this.#scope, siteId), takenOf(this.#scope, siteId)]);
    const before = taken.find((page) => page.url === url)?.text ?? null;
    const after = found.find((page) => page.url === url)?.text ?? null;
    return before === null && after === null ? null : { before, after };
  }

  /** Takes the changes into Knowledge, all or none; `urls` names those that are wanted, null takes all. */
  async apply(
    siteId: string,
    urls: readonly string[] | null,
  ): Promise<Accepted<AppliedChanges> | NotFound | Refused<'site-not-read'>> {
    return this.#scope.change(async (scope) => {
      const site = await find(scope, siteId);
      if (!site) return notFound('website');
      if (site.state !== 'read' && site.state !== 'applied')
        return refused('site-not-read', 'The website has not been read to its end. Nothing was changed.');
      const found = await foundOf(scope, siteId);
      const changes = siteChanges(found, await takenOf(scope, siteId)).filter(
        ({ url, change }) => change !== 'same' && (urls === null || urls.includes(url)),
      );
      for (const change of changes)
        await applyOne(
          scope,
          siteId,
          change,
          found.find(({ url }) => url === change.url),
        );
      await scope.rows.updateTable('sites').set({ state: 'applied' }).where('id', '=', siteId).execute();
      const count = (kind: SiteChange['change']) => changes.filter(({ change }) => change === kind).length;
      return accepted({ added: count('added'), changed: count('changed'), removed: count('removed') });
    });
  }
}

async function applyOne(
  scope: Scope,
  siteId: string,
  { pageId }: SiteChange,
  page: SitePage | undefined,
): Promise<void> {
  if (!page) {
    if (pageId) await scope.rows.deleteFrom('pages').where('id', '=', pageId).execute();
    return;
  }
  const { title, text, url } = page;
  const columns = {
    ...columnsOf({ title, text, source: { kind: 'website', url } }),
    site_id: siteId,
    taken_text: text,
    updated_at: scope.now(),
  };
  if (pageId)
    await scope.rows
      .updateTable('pages')
      .set(columns)
      .set((eb) => ({ edition: eb('edition', '+', 1) }))
      .where('id', '=', pageId)
      .execute();
  else
    await scope.rows
      .insertInto('pages')
      .values({ ...columns, id: scope.id('page'), created_at: scope.now(), edition: 1 })
      .execute();
}

async function foundOf(scope: Scope, siteId: string): Promise<SitePage[]> {
  return scope.rows
    .selectFrom('site_pages')
    .select(['url', 'title', 'text'])
    .where('site_id', '=', siteId)
    .orderBy('place')
    .execute();
}

async function takenOf(scope: Scope, siteId: string): Promise<TakenPage[]> {
  const rows = await scope.rows
    .selectFrom('pages')
    .select(['id', 'title', 'text', 'source', 'taken_text'])
    .where('site_id', '=', siteId)
    .orderBy('title_key')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, text, source, taken_text }) => ({
    id,
    title,
    text,
    url: (JSON.parse(source) as { url: string }).url,
    taken: taken_text ?? '',
  }));
}
