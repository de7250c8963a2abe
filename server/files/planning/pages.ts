import type { Page } from '../../../core/knowledge/page.ts';
import { nameKey } from '../../../core/shared/text.ts';
import type { Filed } from '../current.ts';
import { writePage } from '../page-file.ts';
import type { ReadPage } from '../read-files.ts';
import { changeOf, grouped, type Planned, type Planning, written } from './planned.ts';

/**
 * Pages by title. Where several pages have one title, those with the same text belong together, and the others in their order.
 */
export function planPages({ read, current, ids }: Planning): Planned[] {
  const left = grouped(current.pages, ({ title }) => nameKey(title));
  const pairs = new Map<ReadPage, Filed<Page>>();
  for (const alike of [sameText, () => true]) {
    for (const file of read.pages) {
      const titled = left.get(nameKey(file.page.title)) ?? [];
      const at = pairs.has(file) ? -1 : titled.findIndex((page) => alike(file, page));
      const [stored] = at < 0 ? [] : titled.splice(at, 1);
      if (stored) pairs.set(file, stored);
    }
  }
  for (const page of current.pages) ids.set('page', page.path, page.id);
  return read.pages.map((file) => {
    const stored = pairs.get(file) ?? null;
    if (stored) ids.set('page', file.path, stored.id);
    else ids.plan('page', file.path);
    return planPage(file, stored);
  });
}

function sameText({ page }: ReadPage, stored: Page): boolean {
  return page.text === stored.text;
}

function planPage({ path, page }: ReadPage, stored: Filed<Page> | null): Planned {
  const change = changeOf(
    { kind: 'page', name: page.title, path },
    stored && writePage(stored),
    writePage(page),
  );
  return {
    change,
    write: async ({ workspace, ids }) => {
      if (change.change === 'same') return;
      const kept = stored
        ? written(await workspace.pages.update(stored.id, page, { etag: null }), path)
        : await workspace.pages.create(page);
      ids.set('page', path, kept.id);
    },
  };
}
