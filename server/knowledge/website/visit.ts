import type { OutgoingInit } from '../../outgoing/outgoing.ts';
import { OutgoingProblem } from '../../outgoing/outgoing-problem.ts';
import type { HtmlPage } from '../reading/html-page.ts';
import { Unreadable } from '../unreadable.ts';

/** `Outgoing.fetch`: guarded against private addresses, at each hop. */
export type Fetch = (address: string, init?: OutgoingInit) => Promise<Response>;

/** Reads what was fetched, on a thread of its own. */
export type PageReader = {
  html(html: string): Promise<HtmlPage>;
  file(name: string, bytes: Uint8Array): Promise<string>;
};

export type Visited =
  | { kind: 'page'; url: string; page: HtmlPage }
  /** It leads to another address, which has to be allowed like any other. */
  | { kind: 'moved'; to: string }
  | { kind: 'nothing'; why: string };

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_BYTES_PDF = 10 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const HEADERS = {
  'user-agent': 'Callwell (reads pages for a phone agent; robots.txt name: Callwell)',
  accept: 'text/html, text/plain;q=0.8, application/pdf;q=0.7',
};

/** Asks for one address. Redirects are not followed here: whoever asks checks where they lead. Never rejects for a page's fault. */
export async function visit(url: string, fetch: Fetch, reader: PageReader): Promise<Visited> {
  try {
    const maxBytes = /\.pdf$/i.test(new URL(url).pathname) ? MOST_BYTES_PDF : MOST_BYTES;
    const answer = await fetch(url, {
      headers: HEADERS,
      redirect: 'manual',
      maxBytes,
      timeoutMs: TIMEOUT_MS,
    });
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location && URL.canParse(location, url))
      return { kind: 'moved', to: new URL(location, url).href };
    if (!answer.ok) return { kind: 'nothing', why: `The website answered with status ${answer.status}.` };
    return await read(url, answer, reader);
  } catch (cause) {
    if (cause instanceof OutgoingProblem || cause instanceof Unreadable)
      return { kind: 'nothing', why: cause.message };
    throw cause;
  }
}

async function read(url: string, answer: Response, reader: PageReader): Promise<Visited> {
  const type = (answer.headers.get('content-type') ?? '').toLowerCase();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (/^(?:text\/html|application\/xhtml\+xml)/.test(type))
    return { kind: 'page', url, page: await reader.html(decoded(bytes, type)) };
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  if (type.startsWith('application/pdf'))
    return filePage(url, name, await reader.file(withEnd(name, '.pdf'), bytes));
  if (type.startsWith('text/plain'))
    return filePage(url, name, await reader.file(withEnd(name, '.txt'), bytes));
  return { kind: 'nothing', why: 'It is neither a page nor a text.' };
}

function decoded(bytes: Uint8Array, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /charset=["']?([\w-]+)/.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function filePage(url: string, name: string, text: string): Visited {
  const lines = text.split('\n');
  const title = name.replace(/\.\w+$/, '').replace(/[-_]+/g, ' ') || new URL(url).host;
  return {
    kind: 'page',
    url,
    page: { title, lines, links: [], canonical: null, noindex: false, nofollow: true },
  };
}

function withEnd(name: string, end: string): string {
  return name.toLowerCase().endsWith(end) ? name : `${name || 'file'}${end}`;
}
