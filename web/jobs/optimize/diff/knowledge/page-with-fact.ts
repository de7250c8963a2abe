import { PAGE_LIMITS } from '../../../../../core/knowledge/page.ts';
import { codePoints } from '../../../../../core/shared/text.ts';
import { formatNumber } from '../../../../ui/index.ts';

/** A page's text with a fact as its last paragraph; every byte that was there stays. */
export function withFact(text: string, fact: string): string {
  if (text.trim() === '') return fact;
  return `${text}${text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n'}${fact}`;
}

/** White space aside, the page says it already: callers would be answered twice. */
export function says(text: string, fact: string): boolean {
  const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
  return flat(text).includes(flat(fact));
}

/** Why the fact cannot be added to a page of this title and text; undefined where it can. */
export function whyNot(title: string, text: string, fact: string): string | undefined {
  if (title.trim() === '') return 'Give the page a title first.';
  if (codePoints(title) > PAGE_LIMITS.title)
    return `A title has ${PAGE_LIMITS.title} characters at most. Shorten it first.`;
  if (says(text, fact)) return `“${title}” says this already.`;
  const length = codePoints(withFact(text, fact));
  if (length <= PAGE_LIMITS.text) return undefined;
  const [has, most] = [length, PAGE_LIMITS.text].map((count) => formatNumber(count));
  return `“${title}” would have ${has} of ${most} characters. Choose another page, or a new one.`;
}

/** A title for a page of such facts, in the words of the change that moves it: "Prices move to Knowledge" → "Prices". */
export function titleFor(changeTitle: string): string {
  return / move to Knowledge$/.test(changeTitle) ? changeTitle.replace(/ move to Knowledge$/, '') : '';
}

/** The page that is likeliest meant: one whose title names the matter. */
export function pageFor<P extends { title: string }>(pages: readonly P[], title: string): P | undefined {
  const key = title.toLowerCase();
  return key === '' ? undefined : pages.find((page) => page.title.toLowerCase().includes(key));
}
