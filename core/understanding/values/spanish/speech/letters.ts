import type { Replacement, Spoken, Word } from '../../spoken.ts';
import { wordsIn } from '../../spoken.ts';
import { replaced, withoutAccents } from './rewording.ts';

/** How letters are called, in Spain and in America. Keys carry no accents. */
const NAMES: Record<string, string> = {
  be: 'b',
  ce: 'c',
  de: 'd',
  efe: 'f',
  ge: 'g',
  hache: 'h',
  jota: 'j',
  ka: 'k',
  ele: 'l',
  eme: 'm',
  ene: 'n',
  pe: 'p',
  cu: 'q',
  erre: 'r',
  ere: 'r',
  ese: 's',
  te: 't',
  uve: 'v',
  ve: 'v',
  equis: 'x',
  ye: 'y',
  zeta: 'z',
  ceta: 'z',
  elle: 'll',
};
/** Two words for one letter. */
const PAIRS: Record<string, string> = {
  'be larga': 'b',
  'be alta': 'b',
  'be grande': 'b',
  've corta': 'v',
  've chica': 'v',
  've baja': 'v',
  'doble ve': 'w',
  've doble': 'w',
  'uve doble': 'w',
  'doble u': 'w',
  'doble uve': 'w',
  'i griega': 'y',
  'i latina': 'i',
  'doble ele': 'll',
  'doble erre': 'rr',
  'doble ce': 'cc',
  'doble ene': 'nn',
  'doble ese': 'ss',
};
/** Fewer than these are words: "de", "te" and "a" are said all the time. */
const LEAST = 3;

type Letter = { letter: string; used: number; named: boolean };

/** "Ge o eme e zeta" → "g o m e z". `least`: how many letters in a row are a spelling; `joint` stands between two. */
export function inLetters(spoken: Spoken, least = LEAST, joint = ' '): Spoken {
  const words = wordsIn(spoken.text);
  const bare = words.map(({ text }) => (text === 'eñe' ? text : withoutAccents(text)));
  const replacements: Replacement[] = [];
  for (let i = 0; i < words.length; ) {
    const run = runAt(bare, words, spoken.text, i);
    const used = run.reduce((sum, letter) => sum + letter.used, 0);
    if (run.length >= least && run.some(({ named }) => named)) {
      const [first, last] = [words[i] as Word, words[i + used - 1] as Word];
      const letters = run.flatMap(({ letter }) => [...letter]).join(joint);
      replacements.push({ span: [first.from, last.to], text: letters });
      i += used;
    } else i += 1;
  }
  return replaced(spoken, replacements);
}

function runAt(bare: readonly string[], words: readonly Word[], text: string, from: number): Letter[] {
  const run: Letter[] = [];
  for (let i = from; i < bare.length; ) {
    const gap = i > from ? text.slice((words[i - 1] as Word).to, (words[i] as Word).from) : ' ';
    const letter = /^[\s,.;-]+$/.test(gap) ? letterAt(bare, i) : null;
    if (!letter) break;
    run.push(letter);
    i += letter.used;
  }
  return run;
}

/** One letter, with what tells it from its like: "be de burro", "uve de Valencia". */
export function letterAt(bare: readonly string[], i: number): Letter | null {
  const word = bare[i] ?? '';
  const pair = PAIRS[`${word} ${bare[i + 1] ?? ''}`];
  if (pair) return example(bare, i, { letter: pair, used: 2, named: true });
  if (word === 'eñe') return { letter: 'ñ', used: 1, named: true };
  const named = NAMES[word];
  if (named) return example(bare, i, { letter: named, used: 1, named: true });
  // "Y" joins two words more often than it is a letter, which is called "i griega".
  return /^\p{L}$/u.test(word) && word !== 'y'
    ? example(bare, i, { letter: word, used: 1, named: false })
    : null;
}

function example(bare: readonly string[], i: number, letter: Letter): Letter {
  const [joint, word] = [bare[i + letter.used], bare[i + letter.used + 1] ?? ''];
  const shows = /^(?:de|como)$/.test(joint ?? '') && word.length > 2 && word.startsWith(letter.letter);
  return shows && NAMES[word] === undefined ? { ...letter, used: letter.used + 2, named: true } : letter;
}
