import type { Span } from '../../shared/text.ts';
import { isTens, numberOfWord } from './number-words.ts';
import { type Word, wordsIn } from './spoken.ts';

/** Digits that were said (or typed) as one breath: "312", "five five five", "double two". */
export type DigitPart = { digits: string; span: Span };

const TIMES: Record<string, number> = { double: 2, triple: 3, treble: 3, quadruple: 4, doble: 2 };
const ZERO = /^(o|oh|ow|nought|naught|zip)$/;
/** Words that may stand inside a number without ending it. */
const FILLERS = new Set([
  'um',
  'uh',
  'er',
  'uhm',
  'dash',
  'hyphen',
  'space',
  'then',
  'guion',
  'dot',
  'point',
]);

/** Runs of digits, each a list of parts: "312 555 oh one four two" is one run of 312, 555, 0, 1, 4, 2. */
export function digitRuns(text: string): DigitPart[][] {
  const words = wordsIn(text);
  const runs: DigitPart[][] = [];
  let run: DigitPart[] = [];
  const close = () => {
    if (run.length) runs.push(run);
    run = [];
  };
  for (let i = 0; i < words.length; ) {
    const read = digitsAt(words, i, run.length > 0);
    if (read) {
      if (run.length > 0 && /[?!;/:@$£€]/.test(text.slice(run.at(-1)?.span[1], words[i]?.from))) close();
      run.push({
        digits: read.digits,
        span: [(words[i] as Word).from, (words[i + read.used - 1] as Word).to],
      });
      i += read.used;
    } else {
      if (!FILLERS.has((words[i] as Word).text)) close();
      i += 1;
    }
  }
  close();
  return runs;
}

function digitsAt(
  words: readonly Word[],
  i: number,
  inside: boolean,
): { digits: string; used: number } | null {
  const word = words[i]?.text ?? '';
  if (/^\d+$/.test(word)) {
    const scale = words[i + 1]?.text;
    return scale === 'hundred' && word.length === 1
      ? { digits: `${word}00`, used: 2 }
      : { digits: word, used: 1 };
  }
  const times = TIMES[word];
  if (times) {
    const next = words[i + 1]?.text ?? '';
    const digit = ZERO.test(next) ? 0 : /^\d$/.test(next) ? Number(next) : numberOfWord(next);
    return digit !== null && digit < 10 ? { digits: String(digit).repeat(times), used: 2 } : null;
  }
  if (ZERO.test(word)) return inside || digitsAt(words, i + 1, true) ? { digits: '0', used: 1 } : null;
  const value = numberOfWord(word);
  if (value === null) return null;
  const next = words[i + 1]?.text ?? '';
  if (next === 'hundred' && value > 0 && value < 10) return { digits: `${value}00`, used: 2 };
  if (next === 'thousand' && value > 0 && value < 100) return { digits: `${value}000`, used: 2 };
  const unit = numberOfWord(next);
  if (isTens(word) && unit !== null && unit > 0 && unit < 10)
    return { digits: String(value + unit), used: 2 };
  return { digits: String(value), used: 1 };
}
