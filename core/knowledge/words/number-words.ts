const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const values = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, 20 + at * 10]),
]);

/**
 * Numbers in words as digits, so that "eighty nine dollars" meets "$89"; up to the thousands, words of one text in order. A lone
 * "one" stays a word: it stands for a thing more often than for a number.
 */
export function withDigits(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    // Most words are no numbers: those cost one look.
    const { value, length } = values.has(words[at] ?? '') ? numberAt(words, at) : NONE;
    if (length === 0 || (length === 1 && value === 1)) {
      out.push(words[at] ?? '');
      at += 1;
    } else {
      out.push(String(value));
      at += length;
    }
  }
  return out;
}

const NONE = { value: 0, length: 0 };

function numberAt(words: readonly string[], from: number): { value: number; length: number } {
  let [value, length] = [0, 0];
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const own = values.get(word);
    if (own !== undefined && fits(value, own, at === from)) value += own;
    else if (word === 'hundred' && value > 0 && value < 100) value *= 100;
    else if (word === 'thousand' && value > 0 && value < 1000) value *= 1000;
    else break;
    length = at - from + 1;
  }
  return { value, length };
}

/** "Eighty" takes "nine" and not "twelve"; "two hundred" takes all below a hundred. */
function fits(value: number, next: number, first: boolean): boolean {
  if (first) return true;
  if (value % 1000 === 0) return next < 1000;
  if (value % 100 === 0) return next < 100;
  return value % 10 === 0 && value % 100 >= 20 && next > 0 && next < 10;
}
