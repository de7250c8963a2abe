import type { Page, Passage } from '../../../core/knowledge/page.ts';
import type { Accepted, Etagged, IfMatch, Listed, NotFound, Paging, Refused } from '../result.ts';

export type PageText = Pick<Page, 'title' | 'text' | 'source'>;
export type PageSummary = Omit<Page, 'text'> & { characters: number };

export interface Pages {
  /** By title; every word of `query` must begin a word of title or text. */
  list(query: Paging & { query?: string }): Promise<Listed<PageSummary> & { total: number }>;
  get(pageId: string): Promise<Etagged<Page> | null>;
  create(text: PageText): Promise<Etagged<Page>>;
  update(
    pageId: string,
    change: Partial<PageText>,
    match: IfMatch,
  ): Promise<Accepted<Etagged<Page>> | NotFound | Refused<'stale', Etagged<Page>>>;
  remove(pageId: string): Promise<Accepted<null> | NotFound>;
  /** For a snapshot: pages cut into passages; unknown ids are left out. */
  passages(pageIds: readonly string[]): Promise<Record<string, { title: string; passages: Passage[] }>>;
}
