import type { Replacement, Spoken, Word } from '../../spoken.ts';
import { wordsIn } from '../../spoken.ts';
import { replaced, withoutAccents } from './rewording.ts';

const list = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, from + at * step]);

/** Nought to twenty-nine are one word each; masculine, feminine and short forms. Keys carry no accents. */
const SMALL = new Map<string, number>([
  ...list('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 0),
  ...list('dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro', 16),
  ...list('veinticinco veintiseis veintisiete veintiocho veintinueve', 25),
  ...list('veintiun veintiuna', 21, 0),
]);
const TENS = new Map(list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10));
const HUNDREDS = new Map<string, number>([
  ['ciento', 100],
  ...list('doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos', 200, 100),
  ...list('doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas', 200, 100),
  ...list('novecientos novecientas', 900, 0),
]);
const MILLION = /^mill(?:on|ones)$/;
/** In front of a thing counted "un" is an article; in front of these it is a number. */
const AFTER_UN = /^(?:mil|millon|millones)$/;

type Read = { value: number; used: number };

/** Number words become digits: "seiscientos doce, treinta y cuatro" → "612, 34". What is said digit by digit stays so. */
export function inDigits(spoken: Spoken): Spoken {
  const words = wordsIn(spoken.text).map((word) => ({ ...word, text: withoutAccents(word.text) }));
  const replacements: Replacement[] = [];
  for (let i = 0; i < words.length; ) {
    const read = numberAt(runFrom(words, spoken.text, i));
    if (read) {
      const [first, last] = [words[i] as Word, words[i + read.used - 1] as Word];
      replacements.push({ span: [first.from, last.to], text: String(read.value) });
    }
    i += read?.used ?? 1;
  }
  return replaced(spoken, replacements);
}

/** Words that follow each other closely: a comma ends a number. */
function runFrom(words: readonly Word[], text: string, i: number): string[] {
  const run: string[] = [];
  for (let k = i; k < words.length && run.length < 12; k += 1) {
    const previous = words[k - 1];
    if (run.length > 0 && previous && !/^[\s-]+$/.test(text.slice(previous.to, (words[k] as Word).from)))
      break;
    run.push((words[k] as Word).text);
  }
  return run;
}

function numberAt(run: readonly string[]): Read | null {
  let total = 0;
  let at = 0;
  if (run[0] === 'un' && AFTER_UN.test(run[1] ?? '')) [total, at] = scaled(run, 1, 1);
  while (at < run.length) {
    const group = groupAt(run, at);
    const scale = group ? scaleAt(run, at + group.used) : scaleAt(run, at);
    const smaller = total === 0 || scale < lowest(total);
    // "Mil doscientos": a thousand needs no one in front; after a scale only what is smaller belongs to the number.
    if (!smaller || (!group && scale !== 1000)) break;
    total += (group?.value ?? 1) * scale;
    at += (group?.used ?? 0) + (scale > 1 ? 1 : 0);
    if (scale === 1) break;
  }
  return at > 0 ? { value: total, used: at } : null;
}

function scaled(run: readonly string[], value: number, at: number): [number, number] {
  return [value * scaleAt(run, at), at + 1];
}

function scaleAt(run: readonly string[], at: number): number {
  const word = run[at] ?? '';
  return word === 'mil' ? 1000 : MILLION.test(word) ? 1_000_000 : 1;
}

/** The last scale that was said: below it the number goes on. */
function lowest(total: number): number {
  return total % 1_000_000 === 0 ? 1_000_000 : total % 1000 === 0 ? 1000 : 1;
}

/** Up to 999. "Cien" stands alone: in "cien dos" two numbers are said. */
function groupAt(run: readonly string[], at: number): Read | null {
  if (run[at] === 'cien') return { value: 100, used: 1 };
  const hundreds = HUNDREDS.get(run[at] ?? '');
  const rest = belowHundred(run, at + (hundreds === undefined ? 0 : 1));
  if (hundreds === undefined) return rest;
  return rest && rest.value > 0
    ? { value: hundreds + rest.value, used: rest.used + 1 }
    : { value: hundreds, used: 1 };
}

function belowHundred(run: readonly string[], at: number): Read | null {
  const small = SMALL.get(run[at] ?? '');
  if (small !== undefined) return { value: small, used: 1 };
  const tens = TENS.get(run[at] ?? '');
  if (tens === undefined) return null;
  const unit = run[at + 1] === 'y' ? unitOf(run[at + 2] ?? '') : undefined;
  return unit ? { value: tens + unit, used: 3 } : { value: tens, used: 1 };
}

function unitOf(word: string): number | undefined {
  const unit = word === 'un' || word === 'una' ? 1 : SMALL.get(word);
  return unit !== undefined && unit < 10 ? unit : undefined;
}
