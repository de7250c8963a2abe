/** Facts that the owner gave: typed, uploaded or crawled. Edits apply at once; attachment to an agent step needs publishing. */
export type Page = {
  id: string;
  title: string;
  text: string;
  source: { kind: 'typed' } | { kind: 'file'; name: string } | { kind: 'website'; url: string };
  createdAt: number;
  updatedAt: number;
};

/** A ranked piece of a page, short enough to be said. `span` is its place in the page's text. */
export type Passage = { id: string; pageId: string; title: string; text: string; span: [number, number] };

export const PAGE_LIMITS = { title: 120, text: 20_000 } as const;
