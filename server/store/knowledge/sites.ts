import type { Selectable } from 'kysely';
import { SITE_LIMITS, type Site, type SiteProgress } from '../../../core/knowledge/site.ts';
import { type Accepted, accepted, type NotFound, notFound, type Refused, refused } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

type Ended = { state: 'read' } | { state: 'stopped' } | { state: 'failed'; problem: string };

/** Who reads a site just now: what an older reading still finds is not kept. */
export type Reading = { siteId: string; number: number };

const NOTHING: SiteProgress = { read: 0, left: 1, skipped: [] };

/** The websites that pages are taken from. */
export class Sites {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async list(): Promise<Site[]> {
    const rows = await this.#scope.lists
      .selectFrom('sites')
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(siteOf);
  }

  async get(siteId: string): Promise<Site | null> {
    return find(this.#scope, siteId);
  }

  /** A site whose reading begins at once; the same address twice is one site. */
  async create(site: {
    url: string;
    mostPages: number;
  }): Promise<Accepted<Site> | Refused<'site-known' | 'too-many-sites'>> {
    return this.#scope.change(async (scope) => {
      const known = await scope.rows.selectFrom('sites').select(['id', 'url']).execute();
      if (known.some(({ url }) => url === site.url))
        return refused('site-known', 'Pages are taken from this website already. Read it again there.');
      if (known.length >= SITE_LIMITS.sites)
        return refused(
          'too-many-sites',
          `A workspace takes pages from ${SITE_LIMITS.sites} websites at most.`,
        );
      const row = await scope.rows
        .insertInto('sites')
        .values({
          id: scope.id('site'),
          url: site.url,
          most_pages: site.mostPages,
          state: 'reading',
          reading: 1,
          progress: JSON.stringify(NOTHING),
          created_at: scope.now(),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(siteOf(row));
    });
  }

  /** Begins anew: what an earlier reading found and nobody applied is forgotten. */
  async readAgain(
    siteId: string,
    change: { mostPages?: number | undefined } = {},
  ): Promise<Accepted<Site> | NotFound> {
    return this.#scope.change(async (scope) => {
      const row = await scope.rows
        .updateTable('sites')
        .set((eb) => ({
          state: 'reading',
          reading: eb('reading', '+', 1),
          progress: JSON.stringify(NOTHING),
          problem: null,
          ...(change.mostPages === undefined ? {} : { most_pages: change.mostPages }),
        }))
        .where('id', '=', siteId)
        .returningAll()
        .executeTakeFirst();
      return row ? accepted(siteOf(row)) : notFound('website');
    });
  }

  /** What a worker needs to begin: the reading that is asked for, with nothing found yet; null when nobody waits for one. */
  async begin(siteId: string): Promise<(Reading & { url: string; mostPages: number }) | null> {
    return this.#scope.transaction(async (scope) => {
      const row = await scope.rows
        .selectFrom('sites')
        .selectAll()
        .where('id', '=', siteId)
        .executeTakeFirst();
      if (row?.state !== 'reading') return null;
      await scope.rows.deleteFrom('site_pages').where('site_id', '=', siteId).execute();
      return { siteId, number: row.reading, url: row.url, mostPages: row.most_pages };
    });
  }

  /** False when this reading is no longer wanted: stopped, begun anew, or its site is gone. */
  async progress(reading: Reading, progress: SiteProgress): Promise<boolean> {
    return this.#ofReading(reading, { progress: JSON.stringify(progress) });
  }

  /** The end of a reading; a stale one ends nothing. */
  async end(reading: Reading, end: Ended): Promise<boolean> {
    const problem = end.state === 'failed' ? end.problem : null;
    const readAt = end.state === 'read' ? { read_at: this.#scope.now() } : {};
    return this.#ofReading(reading, { state: end.state, problem, ...readAt });
  }

  async stop(siteId: string): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      const site = await find(scope, siteId);
      if (!site) return notFound('website');
      await scope.rows
        .updateTable('sites')
        .set({ state: 'stopped' })
        .where('id', '=', siteId)
        .where('state', '=', 'reading')
        .execute();
      return accepted(null);
    });
  }

  /** Its pages go with it, or stay as pages that nothing renews. */
  async remove(siteId: string, pages: 'keep' | 'delete'): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      if (pages === 'delete') await scope.rows.deleteFrom('pages').where('site_id', '=', siteId).execute();
      else
        await scope.rows
          .updateTable('pages')
          .set({ site_id: null, taken_text: null })
          .where('site_id', '=', siteId)
          .execute();
      const gone = await scope.rows.deleteFrom('sites').where('id', '=', siteId).returning('id').execute();
      return gone.length > 0 ? accepted(null) : notFound('website');
    });
  }

  async #ofReading(
    { siteId, number }: Reading,
    set: Partial<Pick<Selectable<ScopedTables['sites']>, 'progress' | 'state' | 'problem' | 'read_at'>>,
  ): Promise<boolean> {
    const done = await this.#scope.change(async (scope) => {
      const rows = await scope.rows
        .updateTable('sites')
        .set(set)
        .where('id', '=', siteId)
        .where('reading', '=', number)
        .where('state', '=', 'reading')
        .returning('id')
        .execute();
      return rows.length > 0 ? accepted(null) : notFound('website');
    });
    return done.ok;
  }
}

export async function find(scope: Scope, siteId: string): Promise<Site | null> {
  const row = await scope.rows.selectFrom('sites').selectAll().where('id', '=', siteId).executeTakeFirst();
  return row ? siteOf(row) : null;
}

function siteOf(row: Selectable<ScopedTables['sites']>): Site {
  return {
    id: row.id,
    url: row.url,
    mostPages: row.most_pages,
    state: row.state as Site['state'],
    progress: JSON.parse(row.progress),
    problem: row.problem,
    createdAt: row.created_at,
    readAt: row.read_at,
  };
}
