import { type Replacement, rewrite, type Spoken, type Word, wordsIn } from './spoken.ts';

const list = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + i * step]);

const SMALL = new Map<string, number>([
  ...list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 0),
  ...list('sixteen seventeen eighteen nineteen', 16),
  ...list('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 0),
  ...list(
    'dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco',
    16,
  ),
  ...list('veintiséis veintisiete veintiocho veintinueve', 26),
]);
const TENS = new Map<string, number>([
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ['fourty', 40],
]);
const HUNDREDS = new Map<string, number>([
  ...list('cien ciento', 100, 0),
  ...list(
    'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    200,
    100,
  ),
]);
const SCALES = new Map<string, number>([
  ['thousand', 1000],
  ['grand', 1000],
  ['mil', 1000],
  ['million', 1_000_000],
]);
const ORDINALS = new Map<string, number>([
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 1),
  ...list('fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', 14),
  ['thirtieth', 30],
  ['primero', 1],
]);

/** The value of one word: "seven", "fifty". Hundreds and thousands are not words of their own. */
export function numberOfWord(word: string): number | null {
  return SMALL.get(word) ?? TENS.get(word) ?? null;
}

export function isTens(word: string): boolean {
  return TENS.has(word);
}

type Read = { value: number; ordinal: boolean; used: number };

/** One number from the words at `i`, as people say it: "twenty five", "eight hundred and ten", "fifteen hundred", "thirty first". */
function readNumber(words: readonly Word[], i: number, ordinals: boolean): Read | null {
  let total = 0;
  let group: number | null = null;
  let at = i;
  let ordinal = false;
  let scaled = false;
  const word = (k: number) => words[k]?.text ?? '';
  if (word(at) === 'a' && (word(at + 1) === 'hundred' || word(at + 1) === 'thousand')) {
    group = 1;
    at += 1;
  }
  for (; at < words.length && !ordinal; at += 1) {
    const w = word(at);
    const rest = (group ?? 0) % 100;
    const small = SMALL.get(w);
    const tens = TENS.get(w);
    const nth = ordinals ? ORDINALS.get(w) : undefined;
    const open = group === null || scaled || (rest === 0 && group >= 100);
    const wasScaled: boolean = scaled;
    scaled = false;
    if (small !== undefined && (open || (rest >= 20 && rest % 10 === 0 && small > 0 && small < 10)))
      group = (group ?? 0) + small;
    else if (tens !== undefined && open) group = (group ?? 0) + tens;
    else if (nth !== undefined && (open || (rest >= 20 && rest % 10 === 0 && nth < 10)))
      [group, ordinal] = [(group ?? 0) + nth, true];
    else if (HUNDREDS.has(w) && open) group = (group ?? 0) + (HUNDREDS.get(w) ?? 0);
    else if (w === 'hundred' && group !== null && group > 0 && group < 100) group *= 100;
    else if (SCALES.has(w) && group !== null)
      [total, group, scaled] = [total + group * (SCALES.get(w) ?? 1), 0, true];
    else if (
      w === 'and' &&
      group !== null &&
      (group >= 100 || total > 0) &&
      numberOfWord(word(at + 1)) !== null
    )
      scaled = wasScaled;
    else if (w === 'y' && rest >= 30 && SMALL.has(word(at + 1))) continue;
    else break;
  }
  return group === null ? null : { value: total + group, ordinal, used: at - i };
}

const SUFFIX: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st' };

/**
 * Number words become digits; what follows on ("three thirty") stays two numbers. With `ordinals`, "the third" becomes "the 3rd";
 * "second" alone is left out unless it follows "the" or a tens word or names a day, since it mostly means a moment.
 */
export function withDigits(text: string, options: { ordinals?: boolean } = {}): Spoken {
  const words = wordsIn(text);
  const replacements: Replacement[] = [];
  for (let i = 0; i < words.length; ) {
    const first = words[i] as Word;
    const moment =
      first.text === 'second' &&
      words[i - 1]?.text !== 'the' &&
      words[i + 1]?.text !== 'of' &&
      !MONTH.test(words[i - 1]?.text ?? '');
    const read = moment ? null : readScaled(words, text, i, options.ordinals ?? false);
    if (!read) {
      i += 1;
      continue;
    }
    const last = words[i + read.used - 1] as Word;
    const digits = read.ordinal ? `${read.value}${SUFFIX[read.value] ?? 'th'}` : String(read.value);
    replacements.push({ span: [first.from, last.to], text: digits });
    i += read.used;
  }
  return rewrite(text, replacements);
}

const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** As `readNumber`, and "3 thousand", "2 hundred" with the first part in digits. Words must follow each other closely. */
function readScaled(words: readonly Word[], text: string, i: number, ordinals: boolean): Read | null {
  const run: Word[] = [];
  for (let k = i; k < words.length && k < i + 12; k += 1) {
    const previous = run.at(-1);
    if (previous && !/^[\s-]*$/.test(text.slice(previous.to, (words[k] as Word).from))) break;
    run.push(words[k] as Word);
  }
  const head = run[0]?.text ?? '';
  if (/^\d{1,3}$/.test(head)) {
    const scale = run[1]?.text === 'hundred' ? 100 : (SCALES.get(run[1]?.text ?? '') ?? 0);
    return scale ? { value: Number(head) * scale, ordinal: false, used: 2 } : null;
  }
  return readNumber(run, 0, ordinals);
}
