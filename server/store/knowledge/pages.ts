import { sql } from 'kysely';
import type { Page, Passage } from '../../../core/knowledge/page.ts';
import { passagesOf } from '../../../core/knowledge/passages.ts';
import { cursorKey, listed, pageSize } from '../paging.ts';
import {
  type Accepted,
  accepted,
  type Etagged,
  type IfMatch,
  type Listed,
  merged,
  type NotFound,
  notFound,
  type Paging,
  type Refused,
  stale,
} from '../result.ts';
import type { Scope } from '../scope.ts';
import { searchPatterns } from '../search-words.ts';
import { keepDeleted, takeDeleted } from './deleted-pages.ts';
import { columnsOf, type PageSummary, type PageText, pageOf, summaryOf } from './page-row.ts';

type Stored = Etagged<Page>;

export class Pages {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** By title. Every word of `query` must begin a word of title or text. */
  async list(query: Paging & { query?: string } = {}): Promise<Listed<PageSummary> & { total: number }> {
    const size = pageSize(query);
    const after = cursorKey<[string, string]>(query, ['string', 'string']);
    let found = this.#scope.lists.selectFrom('pages');
    for (const pattern of searchPatterns(query.query)) found = found.where('search_text', 'like', pattern);
    const { total } = await found
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .select(['id', 'title', 'title_key', 'source', 'characters', 'created_at', 'updated_at'])
      .$if(after !== null, (page) =>
        page.where(sql<boolean>`(title_key, id) > (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy('title_key')
      .orderBy('id')
      .limit(size + 1)
      .execute();
    const page = listed(rows, size, (row) => [row.title_key, row.id], summaryOf);
    return { ...page, total };
  }

  /** Every page with its text, by title: for files. */
  async whole(): Promise<Stored[]> {
    const rows = await this.#scope.lists
      .selectFrom('pages')
      .selectAll()
      .orderBy('title_key')
      .orderBy('id')
      .execute();
    return rows.map(pageOf);
  }

  async get(pageId: string): Promise<Stored | null> {
    return read(this.#scope, pageId);
  }

  async create(text: PageText): Promise<Stored> {
    const { value } = await this.#scope.change(async (scope) => accepted(await insert(scope, text)));
    return value;
  }

  /** All of them or none: the parts of one file. */
  async createAll(texts: readonly PageText[]): Promise<Stored[]> {
    const { value } = await this.#scope.change(async (scope) => {
      const pages: Stored[] = [];
      for (const text of texts) pages.push(await insert(scope, text));
      return accepted(pages);
    });
    return value;
  }

  /** Passages of the pages named, or of all, for a question that is tried out. */
  async allPassages(pageIds: readonly string[] | null): Promise<Passage[]> {
    const rows = await this.#scope.lists
      .selectFrom('pages')
      .selectAll()
      .$if(pageIds !== null, (pages) => pages.where('id', 'in', [...(pageIds ?? [])]))
      .orderBy('title_key')
      .orderBy('id')
      .execute();
    return rows.flatMap((row) => passagesOf(pageOf(row)));
  }

  async update(
    pageId: string,
    change: Partial<PageText>,
    match: IfMatch,
  ): Promise<Accepted<Stored> | NotFound | Refused<'stale', Stored>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope, pageId);
      if (!current) return notFound('knowledge page');
      if (match.etag !== null && match.etag !== current.etag) return stale('page', current);
      const row = await scope.rows
        .updateTable('pages')
        .set({ ...columnsOf(merged(current, change)), updated_at: scope.now() })
        .set((eb) => ({ edition: eb('edition', '+', 1) }))
        .where('id', '=', pageId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return accepted(pageOf(row));
    });
  }

  async remove(pageId: string): Promise<Accepted<null> | NotFound> {
    return this.#scope.change(async (scope) => {
      const gone = await scope.rows
        .deleteFrom('pages')
        .where('id', '=', pageId)
        .returningAll()
        .executeTakeFirst();
      if (!gone) return notFound('knowledge page');
      await keepDeleted(scope, gone);
      return accepted(null);
    });
  }

  /** Takes a deletion back for a day: the same id, so the agent steps that name the page answer from it again. */
  async restore(pageId: string): Promise<Accepted<Stored> | NotFound> {
    return this.#scope.change(async (scope) => {
      const row = await takeDeleted(scope, pageId);
      if (!row) return notFound('deleted page');
      await scope.rows.insertInto('pages').values(row).execute();
      return accepted(pageOf(row));
    });
  }

  /** For a snapshot: pages cut into passages; unknown ids are left out. */
  async passages(
    pageIds: readonly string[],
  ): Promise<Record<string, { title: string; passages: Passage[] }>> {
    if (pageIds.length === 0) return {};
    const rows = await this.#scope.rows.selectFrom('pages').selectAll().where('id', 'in', pageIds).execute();
    return Object.fromEntries(
      rows.map((row) => [row.id, { title: row.title, passages: passagesOf(pageOf(row)) }]),
    );
  }
}

async function insert(scope: Scope, text: PageText): Promise<Stored> {
  const row = await scope.rows
    .insertInto('pages')
    .values({
      id: scope.id('page'),
      ...columnsOf(text),
      created_at: scope.now(),
      updated_at: scope.now(),
      edition: 1,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return pageOf(row);
}

async function read(scope: Scope, id: string): Promise<Stored | null> {
  const row = await scope.rows.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? pageOf(row) : null;
}
