import { OutgoingProblem } from '../../outgoing/outgoing-problem.ts';
import { htmlPage } from '../reading/html-page.ts';
import type { Fetch, PageReader } from '../website/visit.ts';

type Page = string | { status?: number; type?: string; body?: string; location?: string };

/** A website in memory by full address; what it does not have is answered 404, other hosts are not there. */
export class TestWebsite {
  readonly asked: string[] = [];
  pages: Record<string, Page>;

  constructor(pages: Record<string, Page>) {
    this.pages = pages;
  }

  readonly fetch: Fetch = async (address) => {
    this.asked.push(address);
    const hosts = new Set(Object.keys(this.pages).map((url) => new URL(url).host));
    if (!hosts.has(new URL(address).host))
      throw new OutgoingProblem('address-not-found', `There is no host ${new URL(address).host}.`);
    const page = this.pages[address];
    if (page === undefined) return new Response('not there', { status: 404 });
    const {
      status = 200,
      type = 'text/html',
      body = '',
      location,
    } = typeof page === 'string' ? { body: page } : page;
    const headers = { 'content-type': type, ...(location ? { location } : {}) };
    return new Response(body, { status, headers });
  };
}

/** Reads on this thread. */
export const plainReader: PageReader = {
  html: async (html) => htmlPage(html),
  file: async (_name, bytes) => new TextDecoder().decode(bytes),
};

/** A page with a menu, links and a paragraph of its own. */
export function pageWith(title: string, text: string, links: readonly string[] = []): string {
  const menu = links.map((href) => `<a href="${href}">${href}</a>`).join(' ');
  return `<html><head><title>${title} | Bayview</title></head><body><nav>${menu}</nav><main><h1>${title}</h1><p>${text}</p></main><footer>Bayview Dental, 12 Oak Street, open daily 9 to 5</footer></body></html>`;
}
