import type { Page, Passage } from './page.ts';

/** Cuts a page into passages short enough to be said. */
export function passagesOf(page: Page): Passage[] {
  return [
    {
      id: `${page.id}-0`,
      pageId: page.id,
      title: page.title,
      text: page.text.slice(0, 600),
      span: [0, Math.min(600, page.text.length)],
    },
  ];
}
