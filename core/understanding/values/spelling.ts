import type { Span } from '../../shared/text.ts';
import { type Word, wordsIn } from './spoken.ts';

/** Letters said one by one: "k o w a l", "K-O-W", "V as in Victor, o, double s". `text` is lower case. */
export type Spelled = { text: string; span: Span };

/** How letters sound when a recogniser writes them as words. */
const LETTER_NAMES: Record<string, string> = {
  bee: 'b',
  cee: 'c',
  sea: 'c',
  dee: 'd',
  ef: 'f',
  eff: 'f',
  gee: 'g',
  aitch: 'h',
  haitch: 'h',
  jay: 'j',
  kay: 'k',
  el: 'l',
  ell: 'l',
  em: 'm',
  en: 'n',
  pee: 'p',
  cue: 'q',
  queue: 'q',
  ar: 'r',
  ess: 's',
  tee: 't',
  vee: 'v',
  ex: 'x',
  wye: 'y',
  zee: 'z',
  zed: 'z',
};
/** Words that may stand between two letters. */
const SKIPPED = /^(capital|uppercase|big|small|letter|then|uh|um|and)$/;
const AS_IN = /^(as|like|for|de|como)$/;

/** Stretches of at least `min` letters that were spelled; words between two letters end a stretch. */
export function spelledIn(text: string, min = 3): Spelled[] {
  const words = wordsIn(text);
  const found: Spelled[] = [];
  let letters = '';
  let from = 0;
  let to = 0;
  const close = () => {
    if (letters.length >= min) found.push({ text: letters, span: [from, to] });
    letters = '';
  };
  for (let i = 0; i < words.length; ) {
    const letter = letterAt(words, i, letters !== '');
    const last = words[i + (letter?.used ?? 1) - 1] as Word;
    if (!letter && letters !== '' && SKIPPED.test(words[i]?.text ?? '')) {
      i += 1;
      continue;
    }
    if (letter) {
      if (letters === '') from = (words[i] as Word).from;
      letters += letter.text;
      to = last.to;
    } else close();
    i += letter?.used ?? 1;
  }
  close();
  return found;
}

function letterAt(words: readonly Word[], i: number, inside: boolean): { text: string; used: number } | null {
  const word = words[i]?.text ?? '';
  if (word === 'double' || word === 'doble') {
    const next = letterAt(words, i + 1, true);
    return next && next.text.length === 1 ? { text: next.text.repeat(2), used: 1 + next.used } : null;
  }
  const single = /^\p{L}$/u.test(word)
    ? word
    : inside || isLetter(words[i + 1]?.text)
      ? LETTER_NAMES[word]
      : undefined;
  if (!single) return null;
  const example = words[i + 2]?.text ?? '';
  if (AS_IN.test(words[i + 1]?.text ?? '') && words[i + 2]?.text === 'in')
    return { text: single, used: words[i + 3] ? 4 : 3 };
  if (AS_IN.test(words[i + 1]?.text ?? '') && example.startsWith(single)) return { text: single, used: 3 };
  return { text: single, used: 1 };
}

function isLetter(word: string | undefined): boolean {
  return word !== undefined && (/^\p{L}$/u.test(word) || word in LETTER_NAMES);
}
