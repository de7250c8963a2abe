const VOWEL = /[aeiouy]/;
const cache = new Map<string, string>();

/** The suffixes of Porter's steps 2 to 4, longest first, each with what is left of it. */
const SUFFIXES: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['ation', ''],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['ement', ''],
  ['ance', ''],
  ['ence', ''],
  ['able', ''],
  ['ible', ''],
  ['ment', ''],
  ['ness', ''],
  ['ator', 'ate'],
  ['tion', 't'],
  ['sion', 's'],
  ['eri', ''],
  ['ful', ''],
  ['ous', ''],
  ['ive', ''],
  ['ize', ''],
  ['ise', ''],
  ['ate', ''],
  ['ant', ''],
  ['ent', ''],
  ['al', ''],
  ['er', ''],
  ['or', ''],
];

/**
 * The stem of a lower-case English word, after M. Porter, "An algorithm for suffix stripping" (1980), with the later steps
 * folded into one: "payments", "paying" and "payment" share "pay". Words of other scripts come back as they are.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = /^[a-z]{4,}$/.test(word) ? strip(word) : word;
  // A caller's odd words must not grow the process for ever.
  if (cache.size > 20_000) cache.clear();
  cache.set(word, made);
  return made;
}

function strip(word: string): string {
  let w = unInflect(plural(word));
  if (w.length > 3 && w.endsWith('y') && VOWEL.test(w.slice(0, -2))) w = `${w.slice(0, -1)}i`;
  for (const [suffix, rest] of SUFFIXES) {
    const base = w.slice(0, -suffix.length);
    if (
      w.endsWith(suffix) &&
      base.length >= 3 &&
      (suffix === 'ment' || measure(base) >= (suffix.length > 2 ? 1 : 2))
    ) {
      w = base + rest;
      break;
    }
  }
  if (w.endsWith('ll') && measure(w) > 1) return w.slice(0, -1);
  return w.length > 4 && w.endsWith('e') ? w.slice(0, -1) : w;
}

function plural(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (w.endsWith('ies')) return `${w.slice(0, -3)}y`;
  if (/(ch|sh|x|z|ss)es$/.test(w)) return w.slice(0, -2);
  return /[^s]s$/.test(w) && !/(us|is)$/.test(w) ? w.slice(0, -1) : w;
}

function unInflect(w: string): string {
  if (w.endsWith('ied')) return `${w.slice(0, -3)}y`;
  const base = w.endsWith('ing') ? w.slice(0, -3) : w.endsWith('ed') ? w.slice(0, -2) : null;
  if (base === null || base.length < 2 || !VOWEL.test(base)) return w;
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([bdfgmnprt])\1$/.test(base)) return base.slice(0, -1);
  return /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(base) ? `${base}e` : base;
}

/** Porter's m: how often a vowel run is followed by a consonant run. */
function measure(base: string): number {
  return base.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}
