/** Files that are no pages; their kind is asked no server. */
const NO_PAGE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|wav|ogg|webm|mov|avi|zip|gz|rar|7z|exe|dmg|apk|css|js|mjs|json|xml|rss|woff2?|ttf|eot|docx?|xlsx?|pptx?|ics|vcf)$/i;
/** Where a visitor came from says nothing about the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|ref|share)$/i;
/** Areas of a shop or an account, and endless ones such as calendars: an address with so many parts is one. */
const MOST_LENGTH = 400;
const MOST_QUERY = 3;

/** The address that somebody typed as one to begin at: `https://` may be left out. Null when it is none. */
export function startAddress(typed: string): URL | null {
  const text = typed.trim();
  const full = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d+/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '' || url.username || url.password) return null;
  url.hash = '';
  return url;
}

/** Where a link of a page leads, in one spelling; null when it is no page of this host. */
export function pageAddress(href: string, base: string, host: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol) || url.host !== host || url.username) return null;
  if (NO_PAGE.test(url.pathname)) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.href.length > MOST_LENGTH || [...url.searchParams].length > MOST_QUERY) return null;
  url.pathname = url.pathname.replace(/\/index\.(?:html?|php)$/i, '/');
  return url.href;
}

/** `shop.example` and `www.shop.example` are one website: many send visitors from one to the other. */
export function sameWebsite(a: string, b: string): boolean {
  return a.replace(/^www\./, '') === b.replace(/^www\./, '');
}
