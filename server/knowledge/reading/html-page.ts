import { parseDocument } from 'htmlparser2';

type AnyNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<AnyNode, { attribs: unknown }>;

/** What a page of a website says, as lines; blank ones part paragraphs. Links and canonical are as written. */
export type HtmlPage = {
  title: string;
  lines: string[];
  links: string[];
  canonical: string | null;
  /** What the page asks of robots: not to be kept, not to be followed. */
  noindex: boolean;
  nofollow: boolean;
};

/** Nothing in them is said to a visitor, or it leads through the site and says nothing of the business. */
const SILENT = new Set(
  'script style noscript template svg canvas iframe object embed audio video picture nav dialog select button input textarea label map head title'.split(
    ' ',
  ),
);
const SILENT_ROLES = new Set(['navigation', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar']);
const NOISE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|menu|navbar|nav|sidebar|newsletter|share|social|popup|modal|skip-link|pagination)(?:$|[\s_-])/i;
const BLOCKS = new Set(
  'p div section article main header footer aside address blockquote pre table thead tbody tr ul ol dl dt dd li figure figcaption details summary form fieldset h1 h2 h3 h4 h5 h6 hr'.split(
    ' ',
  ),
);

/** The text of an HTML page, however badly written. Nothing is run, and what is hidden from visitors is left out. */
export function htmlPage(html: string): HtmlPage {
  const page: HtmlPage = {
    title: '',
    lines: [],
    links: [],
    canonical: null,
    noindex: false,
    nofollow: false,
  };
  const document = parseDocument(html, { decodeEntities: true });
  const heads = elements(document.children, ['title', 'meta', 'link', 'a', 'h1']);
  for (const element of heads) readHead(element, page);
  const writer = new Lines();
  for (const node of document.children) writeNode(node, writer);
  page.lines = writer.done();
  return page;
}

function readHead(element: Element, page: HtmlPage): void {
  const { name, attribs } = element;
  if (name === 'title' && !page.title) page.title = textIn(element);
  else if (name === 'h1' && !page.title) page.title = textIn(element);
  else if (name === 'link' && attribs.rel === 'canonical') page.canonical = attribs.href ?? null;
  else if (name === 'a' && attribs.href && !/\bnofollow\b/i.test(attribs.rel ?? ''))
    page.links.push(attribs.href);
  else if (name === 'meta' && /^(?:robots|callwell)$/i.test(attribs.name ?? '')) {
    page.noindex ||= /\b(?:noindex|none)\b/i.test(attribs.content ?? '');
    page.nofollow ||= /\b(?:nofollow|none)\b/i.test(attribs.content ?? '');
  }
}

/** By a stack of its own: a page nested a hundred thousand deep must not end the process. */
function elements(nodes: readonly AnyNode[], names: readonly string[]): Element[] {
  const found: Element[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    if ('name' in node && names.includes(node.name)) found.push(node as Element);
    stack.push(...(node.children as AnyNode[]).toReversed());
  }
  return found;
}

function textIn(element: Element): string {
  const stack: AnyNode[] = [element];
  let text = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += node.data;
    else if ('children' in node) stack.push(...(node.children as AnyNode[]).toReversed());
  }
  return text.replace(/\s+/g, ' ').trim();
}

type Step = { node: AnyNode } | { end: Element };

function writeNode(root: AnyNode, lines: Lines): void {
  const stack: Step[] = [{ node: root }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('end' in step) {
      lines.close(step.end);
      continue;
    }
    const { node } = step;
    if (node.type === 'text') lines.write(node.data);
    if (!('children' in node) || ('name' in node && isSilent(node as Element))) continue;
    if ('name' in node) {
      lines.open(node as Element);
      stack.push({ end: node as Element });
    }
    stack.push(...(node.children as AnyNode[]).toReversed().map((child) => ({ node: child })));
  }
}

function isSilent({ name, attribs }: Element): boolean {
  if (SILENT.has(name) || SILENT_ROLES.has(attribs.role ?? '')) return true;
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  if (
    /display:\s*none|visibility:\s*hidden|font-size:\s*0(?:px|;|$)|opacity:\s*0(?:;|$)/i.test(
      attribs.style ?? '',
    )
  )
    return true;
  return NOISE.test(`${attribs.id ?? ''} ${attribs.class ?? ''}`) && name !== 'body' && name !== 'main';
}

/** Puts words into lines: headings marked, list items on lines of their own, cells of a row divided. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #mark = '';

  write(text: string): void {
    this.#line += text;
  }

  open({ name }: Element): void {
    if (name === 'br') this.#end();
    if (name === 'td' || name === 'th') this.#line += this.#line.trim() ? ' | ' : '';
    if (!BLOCKS.has(name)) return;
    this.#end();
    if (/^h[1-6]$/.test(name)) this.#begin(`${'#'.repeat(Math.min(3, Number(name[1])))} `, true);
    else if (name === 'li') this.#begin('- ', false);
    else if (name === 'p' || name === 'section' || name === 'details' || name === 'table' || name === 'dt')
      this.#begin('', true);
  }

  close({ name }: Element): void {
    if (!BLOCKS.has(name)) return;
    this.#end();
    if (/^h[1-6]$/.test(name) || name === 'p' || name === 'ul' || name === 'ol' || name === 'table')
      this.#blank();
  }

  done(): string[] {
    this.#end();
    while (this.#lines.at(-1) === '') this.#lines.pop();
    return this.#lines;
  }

  #begin(mark: string, blank: boolean): void {
    if (blank) this.#blank();
    this.#mark = mark;
  }

  #blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  #end(): void {
    const words = this.#line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(words)) {
      this.#lines.push(`${this.#mark}${words}`);
      this.#mark = '';
    }
    this.#line = '';
  }
}
