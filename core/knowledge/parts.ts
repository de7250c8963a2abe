import { PAGE_LIMITS } from './page.ts';

/**
 * A long text in parts that a page can hold, cut before a heading where one comes late enough, else between paragraphs, lines or
 * words. Nothing is lost but the white space at the cuts.
 */
export function partsOfText(text: string, most: number = PAGE_LIMITS.text): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const cut = cutIn(rest.slice(0, most));
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest ? [...parts, rest] : parts;
}

function cutIn(head: string): number {
  for (const mark of ['\n# ', '\n## ', '\n### ', '\n\n', '\n', '. ', ' ']) {
    const at = head.lastIndexOf(mark);
    if (at > head.length / 2) return mark === '. ' ? at + 1 : at;
  }
  // A pair of surrogates is one character: it is not cut in two.
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length;
}

/** "Menu", "Menu (2)", …: the titles of the parts, no longer than a title may be. */
export function partTitle(title: string, part: number): string {
  const suffix = part > 0 ? ` (${part + 1})` : '';
  const room = PAGE_LIMITS.title - suffix.length;
  const characters = [...title.trim()];
  const short = characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : characters.join('');
  return `${short}${suffix}`;
}
