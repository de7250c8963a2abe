import {
  type Anchor,
  addMonths,
  type Day,
  dateOf,
  dayOf,
  nearestDate,
  nearestDayOfMonth,
  realDay,
  weekdayOf,
} from './calendar.ts';

/** What a rule makes of its match; `vague` names a stretch ("next week") that needs another question. */
export type DateReading = {
  day: Day;
  kind: 'weekday' | 'day-of-month' | 'month-day' | 'full' | 'relative' | 'vague';
};

export type DateRule = {
  pattern: RegExp;
  read: (match: RegExpExecArray, anchor: Anchor) => DateReading | null;
};

const MONTH_NAMES: readonly string[][] = [
  ['january', 'jan', 'enero'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto'],
  ['september', 'sept', 'sep', 'septiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre'],
];
const DAY_NAMES: readonly string[][] = [
  ['sunday', 'sun', 'domingo'],
  ['monday', 'mon', 'lunes'],
  ['tuesday', 'tues', 'tue', 'martes'],
  ['wednesday', 'wednsday', 'wed', 'miércoles', 'miercoles'],
  ['thursday', 'thurs', 'thur', 'thu', 'jueves'],
  ['friday', 'fri', 'viernes'],
  ['saturday', 'sat', 'sábado', 'sabado'],
];
const MONTHS = MONTH_NAMES.flat().join('|');
const DAYS = DAY_NAMES.flat().join('|');
const YEAR = `(?:,?\\s+(?:of\\s+|de\\s+|del\\s+)?((?:19|20)\\d\\d|(?:19|20) \\d\\d|(?:19|20) (?:oh|o) \\d|'\\d\\d))?`;
const ORD = '(?:st|nd|rd|th)';

const monthNumber = (name: string) =>
  MONTH_NAMES.findIndex((names) => names.includes(name.toLowerCase())) + 1;
const dayNumber = (name: string) => DAY_NAMES.findIndex((names) => names.includes(name.toLowerCase()));

function yearOf(said: string | undefined): number | null {
  if (!said) return null;
  const digits = said.replace(/ (oh|o) /i, '0').replace(/\D/g, '');
  return digits.length === 2 ? (Number(digits) > 40 ? 1900 : 2000) + Number(digits) : Number(digits);
}

function reading(day: Day | null, kind: DateReading['kind']): DateReading | null {
  return day === null ? null : { day, kind };
}

function monthDay(month: number, day: number, year: number | null, anchor: Anchor): DateReading | null {
  if (year !== null) return reading(realDay(year, month, day), 'full');
  return reading(nearestDate(anchor, month, day), 'month-day');
}

/** The next such weekday after today; "next" is the one of next week, weeks beginning on Monday. */
function weekday(target: number, which: string, { today, past }: Anchor): Day {
  const here = weekdayOf(today);
  const ahead = (target - here + 7) % 7;
  if (/last|past|pasado|previous/.test(which)) return today - (7 - ahead || 7) - (ahead === 0 ? 0 : 0);
  const monday = today - ((here + 6) % 7);
  if (/after next/.test(which)) return monday + 14 + ((target + 6) % 7);
  if (/next|próximo|proximo|que viene/.test(which)) return monday + 7 + ((target + 6) % 7);
  if (past && !/this|coming/.test(which)) return today - ((here - target + 7) % 7);
  return today + (ahead === 0 && !/this|este/.test(which) ? 7 : ahead);
}

const UNIT_DAYS: Record<string, number> = {
  day: 1,
  días: 1,
  dias: 1,
  día: 1,
  night: 1,
  week: 7,
  semana: 7,
  semanas: 7,
  fortnight: 14,
};

function shift(anchor: Anchor, count: string, unit: string, back: boolean): DateReading | null {
  const n = /^(an?|one|un|una|the)$/i.test(count)
    ? 1
    : /^(a )?couple( of)?$/i.test(count)
      ? 2
      : Number(count);
  if (!Number.isFinite(n) || n > 4000) return null;
  const sign = back ? -1 : 1;
  const name = unit.toLowerCase();
  if (name.startsWith('month') || name.startsWith('mes'))
    return reading(addMonths(anchor.today, sign * n), 'relative');
  if (name.startsWith('year') || name.startsWith('año'))
    return reading(addMonths(anchor.today, sign * n * 12), 'relative');
  return reading(
    anchor.today + sign * n * (UNIT_DAYS[name] ?? UNIT_DAYS[name.replace(/s$/, '')] ?? 1),
    'relative',
  );
}

const COUNT = '(\\d+|an?|the|(?:a )?couple(?: of)?|un|una)';
const UNITS = '(days?|nights?|weeks?|fortnights?|months?|years?|días?|dias?|semanas?|mes(?:es)?|años?)';
const near =
  (days: number) =>
  (_: RegExpExecArray, { today }: Anchor) =>
    reading(today + days, 'relative');
const rule = (pattern: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
  read,
});

/** Tried in this order; a longer match wins over a shorter one at the same place. */
export const DATE_RULES: readonly DateRule[] = [
  rule('((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})', (m) =>
    reading(realDay(Number(m[1]), Number(m[2]), Number(m[3])), 'full'),
  ),
  rule('(\\d{1,2})[-/. ](\\d{1,2})[-/. ]((?:19|20)\\d\\d|\\d\\d)', (m, anchor) =>
    numeric(Number(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule('(\\d{1,2})/(\\d{1,2})', (m, anchor) => numeric(Number(m[1]), Number(m[2]), '', anchor)),
  rule('(\\d{2})(\\d{2})((?:19|20)\\d\\d)', (m, anchor) =>
    numeric(Number(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule(
    `(?:the\\s+|el\\s+)?(\\d{1,2})\\s?${ORD}?\\s+(?:day\\s+)?(?:of\\s+|de\\s+)?(?:the\\s+month\\s+of\\s+)?(${MONTHS})\\.?${YEAR}`,
    (m, anchor) => monthDay(monthNumber(m[2] ?? ''), Number(m[1]), yearOf(m[3]), anchor),
  ),
  rule(`(${MONTHS})\\.?,?\\s+(?:the\\s+)?(\\d{1,2})\\s?${ORD}?${YEAR}`, (m, anchor) =>
    monthDay(monthNumber(m[1] ?? ''), Number(m[2]), yearOf(m[3]), anchor),
  ),
  rule(`(?:the\\s+)?(\\d{1,2})${ORD} of (?:the\\s+)?(\\d{1,2})(?:${ORD})?${YEAR}`, (m, anchor) =>
    monthDay(Number(m[2]), Number(m[1]), yearOf(m[3]), anchor),
  ),
  rule(`(?:the\\s+)?(\\d{1,2})\\s?${ORD}(?: of (this|next|last|the) month)?`, (m, anchor) =>
    dayOfMonth(Number(m[1]), m[2] ?? '', anchor),
  ),
  rule('(?:the |el (?:día )?)(\\d{1,2})', (m, anchor) => dayOfMonth(Number(m[1]), '', anchor)),
  rule(`(?:${COUNT} weeks? from|${COUNT} weeks? after) (?:this |next |coming )?(${DAYS})`, (m, anchor) => {
    const weeks = Number(m[1] ?? m[2]) || 1;
    return reading(weekday(dayNumber(m[3] ?? ''), '', { ...anchor, past: false }) + 7 * weeks, 'relative');
  }),
  rule(`(${DAYS}) week`, (m, anchor) => reading(weekday(dayNumber(m[1] ?? ''), '', anchor) + 7, 'relative')),
  rule(`(?:the )?(${DAYS}) after next`, (m, anchor) =>
    reading(weekday(dayNumber(m[1] ?? ''), 'after next', anchor), 'relative'),
  ),
  rule(`(${DAYS}) (?:of )?(?:the )?(next|this) week|(next|this) week (?:on )?(${DAYS})`, (m, anchor) =>
    reading(weekOf(dayNumber(m[1] ?? m[4] ?? ''), m[2] ?? m[3] ?? '', anchor), 'weekday'),
  ),
  rule(
    `(?:(this coming|this past|this|next|last|coming|past|previous|el próximo|el proximo|próximo|este|el pasado)\\s+)?(${DAYS})( que viene| pasado)?`,
    (m, anchor) =>
      reading(weekday(dayNumber(m[2] ?? ''), `${m[1] ?? ''}${m[3] ?? ''}`.toLowerCase(), anchor), 'weekday'),
  ),
  rule('(?:the )?day after tomorrow|pasado mañana', near(2)),
  rule('(?:the )?day before yesterday|anteayer', near(-2)),
  rule('tomorrow|tommorow|tomorow|(?<!(?:la|de) )mañana', near(1)),
  rule('today|tonight|this (?:morning|afternoon|evening)|hoy|esta (?:mañana|tarde|noche)', near(0)),
  rule('yesterday|last night|ayer|anoche', near(-1)),
  rule(
    `(?:in|en|dentro de) ${COUNT} ${UNITS}|${COUNT} ${UNITS} (?:from (?:now|today)|later|time)`,
    (m, anchor) => shift(anchor, m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? '', false),
  ),
  rule(`${COUNT} ${UNITS} (?:ago|back|before)|hace ${COUNT} ${UNITS}`, (m, anchor) =>
    shift(anchor, m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? '', true),
  ),
  rule(
    `(?:the )?(last|first) day of (this|the|next) month|(?:the )?(end|beginning|start) of (?:the|this|next) month`,
    (m, { today }) => {
      const { year, month } = dateOf(addMonths(today, /next/i.test(m[0]) ? 1 : 0));
      return reading(
        /last|end/i.test(m[0]) ? dayOf(year, month + 1, 0) : dayOf(year, month, 1),
        m[1] ? 'relative' : 'vague',
      );
    },
  ),
  rule("new year'?s eve", (_, anchor) => monthDay(12, 31, null, anchor)),
  rule("new year'?s(?: day)?", (_, anchor) => monthDay(1, 1, null, anchor)),
  rule('christmas eve|nochebuena', (_, anchor) => monthDay(12, 24, null, anchor)),
  rule('christmas(?: day)?|navidad', (_, anchor) => monthDay(12, 25, null, anchor)),
  rule("valentine'?s(?: day)?", (_, anchor) => monthDay(2, 14, null, anchor)),
  rule('halloween', (_, anchor) => monthDay(10, 31, null, anchor)),
  rule('(?:this|next|the|on the) weekend|(?:este|el) fin de semana', (m, anchor) =>
    reading(weekday(6, /next/i.test(m[0]) ? 'next' : 'this', anchor), 'vague'),
  ),
  rule('(?:the )?week after next', (_, anchor) => reading(weekday(1, 'after next', anchor), 'vague')),
  rule('next week|la (?:próxima|proxima) semana|la semana que viene', (_, anchor) =>
    reading(weekday(1, 'next', anchor), 'vague'),
  ),
  rule('next month|el (?:próximo mes|mes que viene)', (_, { today }) => {
    const { year, month } = dateOf(addMonths(today, 1));
    return reading(dayOf(year, month, 1), 'vague');
  }),
  rule(
    `(?:early|late|mid|sometime in|end of|beginning of|in|anytime in|any time in)[- ](${MONTHS})`,
    (m, anchor) => {
      const found = monthDay(
        monthNumber(m[1] ?? ''),
        /early|beginning/i.test(m[0]) ? 1 : /late|end/i.test(m[0]) ? 28 : 15,
        null,
        anchor,
      );
      return found && { ...found, kind: 'vague' };
    },
  ),
];

function weekOf(target: number, which: string, { today }: Anchor): Day {
  const monday = today - ((weekdayOf(today) + 6) % 7);
  return monday + (/next/i.test(which) ? 7 : 0) + ((target + 6) % 7);
}

function dayOfMonth(day: number, which: string, anchor: Anchor): DateReading | null {
  const months = /next/i.test(which) ? 1 : /last/i.test(which) ? -1 : 0;
  if (months === 0) return reading(nearestDayOfMonth(anchor, day), 'day-of-month');
  const { year, month } = dateOf(addMonths(anchor.today, months));
  return reading(realDay(year, month, day), 'full');
}

/** 3/4/2026 by the country's habit; the other way round where that is no date. */
function numeric(a: number, b: number, year: string, anchor: Anchor): DateReading | null {
  const [month, day] = anchor.dayFirst ? [b, a] : [a, b];
  const short =
    Number(year) > 40 || (anchor.past && Number(year) > dateOf(anchor.today).year % 100) ? 1900 : 2000;
  const y = year === '' ? null : year.length === 2 ? short + Number(year) : Number(year);
  return monthDay(month, day, y, anchor) ?? monthDay(day, month, y, anchor);
}
