import type { Extracted } from './value.ts';

const HALVES: readonly [half: 'am' | 'pm', words: RegExp][] = [
  [
    'am',
    /(?<!\p{L})(?:a\.? ?m\.?|morning|early|de la (?:mañana|madrugada)|por la mañana|mañana|a eme)(?!\p{L})/iu,
  ],
  ['pm', /(?<!\p{L})(?:p\.? ?m\.?|afternoon|evening|night|tonight|late|tarde|noche|pe eme)(?!\p{L})/iu],
];
const PLACES: readonly RegExp[] = [
  /(?<!\p{L})(?:first|former|primer[oa]?)(?!\p{L})/iu,
  /(?<!\p{L})(?:second|latter|last|segund[oa]|últim[oa]|ultim[oa])(?!\p{L})/iu,
];

/** "Do you mean 5 PM or 5 AM?" – "In the afternoon", "the first": one of what was named; null where the words choose none. */
export function readWhich(between: readonly string[], text: string): Extracted | null {
  for (const [half, words] of HALVES) {
    const match = words.exec(text);
    const value = match ? between.find((one) => halfOf(one) === half) : undefined;
    if (match && value) return found(value, match);
  }
  for (const [place, words] of PLACES.entries()) {
    const match = words.exec(text);
    const value = between[place];
    if (match && value) return found(value, match);
  }
  return null;
}

/** Of a time, or of a day with its time. */
function halfOf(value: string): 'am' | 'pm' | null {
  const hour = /(?:^|T)(\d\d):\d\d$/.exec(value)?.[1];
  return hour === undefined ? null : Number(hour) < 12 ? 'am' : 'pm';
}

function found(value: string, match: RegExpExecArray): Extracted {
  return { value, heard: match[0], span: [match.index, match.index + match[0].length], confidence: 0.9 };
}
