import type { Selectable } from 'kysely';
import type { Page } from '../../../core/knowledge/page.ts';
import { codePoints, nameKey } from '../../../core/shared/text.ts';
import type { Etagged } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import { searchColumn } from '../search-words.ts';

export type PageText = Pick<Page, 'title' | 'text' | 'source'>;
export type PageSummary = Omit<Page, 'text'> & { characters: number };

type Row = Selectable<ScopedTables['pages']>;

/** What is stored of a page's text, with what lists and searches read instead of it. */
export function columnsOf(text: PageText) {
  return {
    title: text.title,
    title_key: nameKey(text.title),
    text: text.text,
    characters: codePoints(text.text),
    search_text: searchColumn(text.title, text.text),
    source: JSON.stringify(text.source),
  };
}

export function pageOf(
  row: Pick<Row, 'id' | 'title' | 'text' | 'source' | 'created_at' | 'updated_at' | 'edition'>,
): Etagged<Page> {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    source: JSON.parse(row.source),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    etag: String(row.edition),
  };
}

export function summaryOf(
  row: Pick<Row, 'id' | 'title' | 'source' | 'characters' | 'created_at' | 'updated_at'>,
): PageSummary {
  return {
    id: row.id,
    title: row.title,
    source: JSON.parse(row.source),
    characters: row.characters,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
