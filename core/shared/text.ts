/** Half-open range of UTF-16 units of a stored text, so that `text.slice(from, to)` is what is meant. */
export type Span = [from: number, to: number];

/** Length in Unicode code points: the unit of every limit that is shown to people. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/**
 * The form under which names are unique: NFKC, without invisible characters, trimmed, inner white space folded, case folded.
 * Both databases index this text alone, so that they agree on case and accents.
 */
export function nameKey(name: string): string {
  return foldCase(
    name
      .normalize('NFKC')
      .replace(/[\s\p{Zs}]+/gu, ' ')
      .replace(INVISIBLE, '')
      .trim(),
  );
}

/** The form under which texts are searched: `nameKey` with accents stripped as well. */
export function searchText(text: string): string {
  return foldCase(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[\s\p{Zs}]+/gu, ' ')
      .replace(INVISIBLE, '')
      .trim(),
  );
}

/** Unicode has no full case folding in ECMAScript; upper then lower maps ß/ẞ/SS and final sigma alike. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** The line (from, to) of `text` in which `at` stands, without its line break. */
export function lineAt(text: string, at: number): Span {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return [from, end < 0 ? text.length : end];
}
