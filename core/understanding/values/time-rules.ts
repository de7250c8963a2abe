/** A time of day as it was said: `half` is unknown where the words leave morning or evening open. */
export type TimeReading = { hour: number; minute: number; half: 'am' | 'pm' | 'open' | 'exact' };

export type TimeRule = {
  pattern: RegExp;
  read: (match: RegExpExecArray) => TimeReading | null;
  /** A number that might count something else: only when a time was asked for, or after "at". */
  bare?: boolean;
};

const HALF =
  '(?:\\s*(a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|in the morning|this morning|tomorrow morning|morning|in the afternoon|this afternoon|afternoon|in the evening|this evening|evening|at night|tonight|night|de la mañana|de la tarde|de la noche))?';
const OCLOCK = "(?:\\s*(?:o'?\\s?clock|hours|hrs?|h\\b|en punto))?";

function halfOf(said: string | undefined, hour: number): TimeReading['half'] {
  if (!said) return hour > 12 || hour === 0 ? 'exact' : 'open';
  if (/^a|morning|mañana/i.test(said)) return 'am';
  // "Two at night" is after midnight, "ten at night" before it.
  if (/night|noche/i.test(said) && !/tonight/i.test(said)) return hour === 12 || hour < 5 ? 'am' : 'pm';
  return 'pm';
}

function made(hour: number, minute: number, said: string | undefined): TimeReading | null {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return null;
  return { hour: hour % 24, minute, half: halfOf(said, hour) };
}

/** "Quarter to eight": minutes before or after the hour. */
function offset(
  minutes: number,
  direction: string,
  hour: number,
  said: string | undefined,
): TimeReading | null {
  const before = /to|till|til|before|of/i.test(direction);
  if (hour > 24 || minutes > 59) return null;
  const at = before ? (hour + 23) % 24 || (hour === 1 ? 12 : 0) : hour;
  const reading = made(at, before ? 60 - minutes : minutes, said);
  return reading && { ...reading, half: said ? halfOf(said, hour) : hour > 12 ? 'exact' : 'open' };
}

const rule = (pattern: string, read: TimeRule['read'], bare = false): TimeRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\d$£€.:/-])(?:${pattern})(?![\\p{L}\\d]|[:/]\\d|%)`, 'giu'),
  read,
  bare,
});

/** Over text whose number words are digits already; a longer match wins at the same place. */
export const TIME_RULES: readonly TimeRule[] = [
  rule(`(\\d{1,2})\\s?[:.h]\\s?(\\d{2})${HALF}`, (m) => made(Number(m[1]), Number(m[2]), m[3])),
  rule('(\\d{1,2})(\\d{2})\\s*(a\\.?\\s?m\\.?|p\\.?\\s?m\\.?)', (m) =>
    made(Number(m[1]), Number(m[2]), m[3]),
  ),
  rule(`(\\d{1,2}) (?:(\\d{2})|(?:oh|o|0) ?(\\d))${OCLOCK}${HALF}`, (m) =>
    Number(m[2] ?? m[3]) < 60 ? made(Number(m[1]), Number(m[2] ?? m[3]), m[4]) : null,
  ),
  // "1400 hours" is a time and "15 hours" may be one; "2 hours" is how long something takes.
  rule(`(\\d{1,2})(\\d{2})? ?(hours|hrs?|h)`, (m) =>
    m[2] || Number(m[1]) > 12 || m[3] === 'h' ? made(Number(m[1]), Number(m[2] ?? 0), undefined) : null,
  ),
  rule(
    `(\\d{1,2})\\s*(?:o'?\\s?clock)?\\s*(a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|in the morning|this morning|tomorrow morning|morning|in the afternoon|this afternoon|afternoon|in the evening|this evening|evening|at night|tonight|night|de la mañana|de la tarde|de la noche)`,
    (m) => made(Number(m[1]), 0, m[2]),
  ),
  rule(`(\\d{1,2})\\s*(?:o'?\\s?clock|en punto)`, (m) => made(Number(m[1]), 0, undefined)),
  rule(
    `(?:a )?quarter (past|after|to|till|til|before|of) (?:(\\d{1,2})(?:\\s*o'?\\s?clock)?|(noon|midnight))${HALF}`,
    (m) => offset(15, m[1] ?? '', named(m[2], m[3]), m[4] ?? m[3]),
  ),
  rule(`half (?:past |after )?(\\d{1,2})(?:\\s*o'?\\s?clock)?${HALF}`, (m) => made(Number(m[1]), 30, m[2])),
  rule(
    `(\\d{1,2})(?: minutes?)? (past|after|to|till|til|before) (\\d{1,2})(?:\\s*o'?\\s?clock)?${HALF}`,
    (m) => (isMinutes(m) ? offset(Number(m[1]), m[2] ?? '', Number(m[3]), m[4]) : null),
  ),
  rule(`(?:a )?las? (\\d{1,2})(?: y (media|cuarto|\\d{1,2}))?${HALF}`, (m) =>
    made(Number(m[1]), spanishMinutes(m[2]), m[3]),
  ),
  rule('noon|midday|mid-day|mediodía|mediodia|lunch ?time', () => ({ hour: 12, minute: 0, half: 'exact' })),
  rule('midnight|medianoche', () => ({ hour: 0, minute: 0, half: 'exact' })),
  rule('(\\d{1,2})(?::00)?(?:[ -]?ish)?', (m) => made(Number(m[1]), 0, undefined), true),
  rule(
    '(\\d{2})(\\d{2})',
    (m) => (Number(m[1]) < 24 ? made(Number(m[1]), Number(m[2]), undefined) : null),
    true,
  ),
];

function named(digits: string | undefined, word: string | undefined): number {
  return digits ? Number(digits) : word?.toLowerCase() === 'noon' ? 12 : 24;
}

function spanishMinutes(said: string | undefined): number {
  return said === 'media' ? 30 : said === 'cuarto' ? 15 : Number(said ?? 0);
}

/** "8 to 9" is a range of hours; minutes are said in fives, or named. */
function isMinutes(match: RegExpExecArray): boolean {
  return Number(match[1]) % 5 === 0 || /minutes/i.test(match[0]);
}
