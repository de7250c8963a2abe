/** Stands in a written-out word for letters that may be any: `\w*`, `\p{L}+`. */
const OPEN = '\0';

/** One word that a part of a phrase cannot do without; `open` when only its beginning is given. */
export type NeededWord = { word: string; open: boolean };

/**
 * For every way in which a part of a phrase can be said one word that must then stand in the text; null where a way has no such
 * word. `pattern` is the part as a regular expression, of the few forms that the lists of dangers use.
 */
export function neededWords(pattern: string): NeededWord[] | null {
  const ways = writtenOut(pattern);
  if (!ways) return null;
  const needed = new Map<string, NeededWord>();
  for (const way of ways) {
    const longest = way
      .split(' ')
      .map((word) => word.split(OPEN)[0] ?? '')
      .reduce((a, b) => (b.length > a.length ? b : a), '');
    if (longest === '') return null;
    const open = !way.split(' ').includes(longest);
    needed.set(`${longest}${open ? OPEN : ''}`, { word: longest, open });
  }
  return [...needed.values()];
}

type Reader = { pattern: string; at: number };

/** All texts that a pattern stands for; null for a form that is not known here, so that nothing is left out by mistake. */
function writtenOut(pattern: string): string[] | null {
  const reader = { pattern, at: 0 };
  const ways = alternatives(reader);
  return ways && reader.at === pattern.length ? ways : null;
}

function alternatives(reader: Reader): string[] | null {
  const all: string[] = [];
  for (;;) {
    const ways = sequence(reader);
    if (!ways) return null;
    all.push(...ways);
    if (reader.pattern[reader.at] !== '|') return all;
    reader.at += 1;
  }
}

function sequence(reader: Reader): string[] | null {
  let ways = [''];
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? '')) {
    const next = one(reader);
    if (!next) return null;
    if (reader.pattern[reader.at] === '?') {
      next.push('');
      reader.at += 1;
    }
    ways = ways.flatMap((way) => next.map((end) => way + end));
  }
  return ways;
}

const LETTERS = /[^\\()[\]|?*+{}.^$]+/y;
const CHOICE = /\[([^\\\]^-]+)\]/y;
const ANY = /\\(?:w|p\{L\})[+*]/y;

/** A group, a choice of letters, any letters, or a run of letters, but for the last where that may be missing. */
function one(reader: Reader): string[] | null {
  if (reader.pattern.startsWith('(?:', reader.at)) {
    reader.at += 3;
    const ways = alternatives(reader);
    if (reader.pattern[reader.at] !== ')') return null;
    reader.at += 1;
    return ways;
  }
  const letters = take(reader, LETTERS)?.[0];
  if (letters !== undefined) {
    if (letters.length === 1 || reader.pattern[reader.at] !== '?') return [letters];
    reader.at -= 1;
    return [letters.slice(0, -1)];
  }
  if (take(reader, ANY)) return [OPEN];
  const choice = take(reader, CHOICE);
  return choice ? [...(choice[1] ?? '')] : null;
}

function take(reader: Reader, form: RegExp): RegExpExecArray | null {
  form.lastIndex = reader.at;
  const match = form.exec(reader.pattern);
  if (match) reader.at = form.lastIndex;
  return match;
}
