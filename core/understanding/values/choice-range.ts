import { withDigits } from './number-words.ts';
import type { Extracted, Heard } from './value.ts';

const BOUND = String.raw`(\d{1,3})(?::00)?\s*(?:[ap]\.?m\b\.?|o'?clock)?`;
const RANGE = new RegExp(
  String.raw`(?:\b(?:between|from|entre|de|desde)\s+(?:las?\s+)?)?\b${BOUND}\s*(?:-|–|—|\bto\b|\band\b|\buntil\b|\btill?\b|\bthrough\b|\by\b|\ba\b|\bhasta\b)\s*(?:las?\s+)?${BOUND}(?!\d)`,
  'gi',
);

/** Ends as they are said: hours may pass noon, so the second may be the smaller. */
type Range = { from: number; to: number; at: number; end: number };

/**
 * The option meant where options are stretches, such as “8-12” of a day or “2 to 4 people”: the same stretch in any words (“between eight
 * and noon”), or where it was asked for, one number that lies in one of them alone. Null where options are something else.
 */
export function rangeMeant(heard: Heard, options: readonly string[]): Extracted | null {
  const ranges = options.flatMap((option) =>
    rangesIn(digits(option).text).map((own) => ({ option, ...own })),
  );
  if (ranges.length === 0) return null;
  const spoken = digits(heard.text);
  const said = rangesIn(spoken.text).filter(({ at }) => !REFUSED.test(spoken.text.slice(0, at)));
  for (const { from, to, at, end } of said.reverse()) {
    const meant = ranges.filter((own) => own.from === from && own.to === to);
    if (meant.length === 1) return extracted(meant[0]?.option ?? '', heard, spoken.origin(at, end), 0.95);
  }
  if (said.length > 0 || !heard.asked) return null;
  const [number, another] = [...spoken.text.matchAll(/(?<![\d:])\d{1,3}(?![\d:])/g)];
  if (!number || another || REFUSED.test(spoken.text.slice(0, number.index))) return null;
  const within = ranges.filter((own) => holds(own, Number(number[0])));
  const span = spoken.origin(number.index, number.index + number[0].length);
  return within.length === 1 ? extracted(within[0]?.option ?? '', heard, span, 0.8) : null;
}

const REFUSED = /\b(?:not|no|except|but not|can'?t (?:do|make)|cannot (?:do|make))\s+(?:the\s+|at\s+)?$/i;

/** “12-4” goes on past noon. The end of one stretch that begins the next lies in both, and is asked about. */
function holds({ from, to }: Range, number: number): boolean {
  if (to >= from) return number >= from && number <= to;
  return number >= from || number <= to;
}

function digits(text: string) {
  return withDigits(text.replace(/\bnoon\b|\bmidday\b/gi, (word) => '12'.padEnd(word.length)));
}

function rangesIn(text: string): Range[] {
  return [...text.matchAll(RANGE)].map((match) => ({
    from: Number(match[1]),
    to: Number(match[2]),
    at: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function extracted(value: string, heard: Heard, span: [number, number], confidence: number): Extracted {
  return { value, heard: heard.text.slice(...span), span, confidence };
}
