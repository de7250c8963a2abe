import { type Anchor, addMonths, dateOf, dayOf } from './calendar.ts';
import {
  type DateReading,
  dayOfMonth,
  monthDay,
  numeric,
  reading,
  shift,
  weekday,
  weekOf,
  yearOf,
} from './date-reading.ts';

/** A form of words for a day, and what it comes to. */
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
const YEARS = `(?:19|20)\\d\\d|(?:19|20) \\d\\d|(?:19|20) (?:oh|o) \\d|'\\d\\d`;
const YEAR = `(?:,?\\s+(?:of\\s+|de\\s+|del\\s+|in\\s+)?(${YEARS}))?`;
const ORD = '(?:st|nd|rd|th)';
const COUNT = '(\\d+|an?|the|(?:a )?couple(?: of)?|un|una)';
const UNITS = '(days?|nights?|weeks?|fortnights?|months?|years?|días?|dias?|semanas?|mes(?:es)?|años?)';

const monthNumber = (name = '') => MONTH_NAMES.findIndex((names) => names.includes(name.toLowerCase())) + 1;
const dayNumber = (name = '') => DAY_NAMES.findIndex((names) => names.includes(name.toLowerCase()));

const rule = (pattern: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
  read,
});
const near = (pattern: string, days: number) =>
  rule(pattern, (_, { today }) => reading(today + days, 'relative'));
const holiday = (pattern: string, month: number, day: number) =>
  rule(`(?:${pattern})${YEAR}`, (m, anchor) => monthDay(month, day, yearOf(m[1]), anchor));

/** Year, month, day: the month stands first of the two. */
const ISO: Anchor = { today: 0, past: false, dayFirst: false };

const WRITTEN: readonly DateRule[] = [
  rule('((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})', (m) =>
    numeric(Number(m[2]), Number(m[3]), m[1] ?? '', ISO),
  ),
  rule(`(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d\\d|\\d\\d)`, (m, anchor) =>
    numeric(Number(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule('(\\d{1,2})/(\\d{1,2})', (m, anchor) => numeric(Number(m[1]), Number(m[2]), '', anchor)),
  rule('(\\d{2})(\\d{2}) ?((?:19|20)\\d\\d)', (m, anchor) =>
    numeric(Number(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule(
    `(\\d{1,2})${ORD}?,? (?:of )?(?:the )?(\\d{1,2})(?:${ORD})?,? (?:of )?((?:19|20) ?\\d\\d)`,
    (m, anchor) =>
      numeric(
        Number(m[1]),
        Number(m[2]),
        m[3] ?? '',
        /\d(st|nd|rd|th|the)/i.test(m[0]) ? { ...anchor, dayFirst: true } : anchor,
      ),
  ),
];

const MONTHLY: readonly DateRule[] = [
  rule(
    `(?:the\\s+|el\\s+)?(\\d{1,2})\\s?${ORD}?\\s*,?\\s+(?:day\\s+)?(?:of\\s+|de\\s+)?(?:the\\s+month\\s+of\\s+)?(${MONTHS})\\.?${YEAR}`,
    (m, anchor) => monthDay(monthNumber(m[2]), Number(m[1]), yearOf(m[3]), anchor),
  ),
  rule(`(${MONTHS})\\.?,?\\s+(?:the\\s+)?(\\d{1,2})\\s?${ORD}?${YEAR}`, (m, anchor) =>
    monthDay(monthNumber(m[1]), Number(m[2]), yearOf(m[3]), anchor),
  ),
  rule(`(?:the\\s+)?(\\d{1,2})${ORD} of (?:the\\s+)?(\\d{1,2})(?:${ORD})?${YEAR}`, (m, anchor) =>
    monthDay(Number(m[2]), Number(m[1]), yearOf(m[3]), anchor),
  ),
  // "From 26 to 29 May": the first number waits for the month of the second.
  rule(
    `(?:the )?(\\d{1,2})(?=\\s?(?:to|-|–|and|through|till|until|al?) (?:the |el )?\\d{1,2}${ORD}?\\s+(?:of |de )?(?:${MONTHS}))`,
    (m, anchor) => dayOfMonth(Number(m[1]), '', anchor),
  ),
  rule(`(?:the\\s+)?(\\d{1,2})\\s?${ORD}(?: of (this|next|last|the) month)?`, (m, anchor) =>
    dayOfMonth(Number(m[1]), m[2] ?? '', anchor),
  ),
  rule('(?:the |el (?:día )?)(\\d{1,2})', (m, anchor) => dayOfMonth(Number(m[1]), '', anchor)),
  rule(
    `(?:early|late|mid|sometime in|end of|beginning of|in|anytime in|any time in)[- ](${MONTHS})`,
    (m, anchor) => {
      const day = /early|beginning/i.test(m[0]) ? 1 : /late|end/i.test(m[0]) ? 28 : 15;
      const found = monthDay(monthNumber(m[1]), day, null, anchor);
      return found && { ...found, kind: 'vague' };
    },
  ),
  holiday("new year'?s? eve|nochevieja", 12, 31),
  holiday("new year'?s?(?: day)?", 1, 1),
  holiday('christmas eve|nochebuena', 12, 24),
  holiday('christmas(?: day)?|navidad', 12, 25),
  holiday("valentine'?s?(?: day)?", 2, 14),
  holiday('halloween', 10, 31),
];

const WEEKLY: readonly DateRule[] = [
  rule(`${COUNT} weeks? (?:from|after|on) (?:this |next |coming )?(${DAYS})`, (m, anchor) =>
    reading(weekday(dayNumber(m[2]), '', { ...anchor, past: false }) + 7 * (Number(m[1]) || 1), 'relative'),
  ),
  rule(`(${DAYS}) week`, (m, anchor) => reading(weekday(dayNumber(m[1]), '', anchor) + 7, 'relative')),
  rule(`(?:the )?(${DAYS}) after next`, (m, anchor) =>
    reading(weekday(dayNumber(m[1]), 'after next', anchor), 'relative'),
  ),
  rule(`(${DAYS}) (?:of )?(?:the )?(next|this) week|(next|this) week (?:on )?(${DAYS})`, (m, anchor) =>
    reading(weekOf(dayNumber(m[1] ?? m[4]), m[2] ?? m[3] ?? '', anchor), 'weekday'),
  ),
  rule(
    `(?:(this coming|this past|this|next|last|coming|past|previous|el próximo|el proximo|próximo|este|el pasado)\\s+)?(${DAYS})( que viene| pasado)?`,
    (m, anchor) => reading(weekday(dayNumber(m[2]), `${m[1] ?? ''}${m[3] ?? ''}`, anchor), 'weekday'),
  ),
  rule('(?:this|next|the) weekend|(?:este|el) fin de semana', (m, anchor) =>
    reading(weekday(6, /next/i.test(m[0]) ? 'next' : 'this', anchor), 'vague'),
  ),
  rule('(?:the )?week after next', (_, anchor) => reading(weekday(1, 'after next', anchor), 'vague')),
  rule('next week|la (?:próxima|proxima) semana|la semana que viene', (_, anchor) =>
    reading(weekday(1, 'next', anchor), 'vague'),
  ),
];

const RELATIVE: readonly DateRule[] = [
  near('(?:the )?day after tomorrow|pasado mañana', 2),
  near('(?:the )?day before yesterday|anteayer', -2),
  near('tomorrow|tommorow|tomorow|(?<!(?:la|de) )mañana', 1),
  near('today|tonight|this (?:morning|afternoon|evening)|hoy|esta (?:mañana|tarde|noche)', 0),
  near('in (?:an?|half an|\\d+) (?:hour|minute|min)s?|(?:an?|half an|\\d+) (?:hour|minute)s? from now', 0),
  near('yesterday|last night|ayer|anoche', -1),
  rule(
    `(?:in|en|dentro de) ${COUNT} ${UNITS}(?: from (?:now|today))?|${COUNT} ${UNITS} (?:from (?:now|today)|later|time)`,
    (m, anchor) => shift(anchor, m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? '', false),
  ),
  rule(`${COUNT} (weeks?|fortnights?) (today|tomorrow)`, (m, anchor) => {
    const found = shift(anchor, m[1] ?? '', m[2] ?? '', false);
    return found && reading(found.day + (/tomorrow/i.test(m[3] ?? '') ? 1 : 0), 'relative');
  }),
  rule(`${COUNT} ${UNITS} (?:ago|back|before)|hace ${COUNT} ${UNITS}`, (m, anchor) =>
    shift(anchor, m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? '', true),
  ),
  rule('last (week|month|year)|la (semana) pasada|el (mes) pasado', (m, anchor) => {
    const found = shift(anchor, 'a', m[1] ?? m[2] ?? m[3] ?? '', true);
    return found && { ...found, kind: 'vague' };
  }),
  rule(
    '(?:the )?(last|first) day of (?:this|the|next) month|(?:the )?(?:end|beginning|start) of (?:the|this|next) month',
    (m, { today }) => {
      const { year, month } = dateOf(addMonths(today, /next/i.test(m[0]) ? 1 : 0));
      return reading(
        /last|end/i.test(m[0]) ? dayOf(year, month + 1, 0) : dayOf(year, month, 1),
        m[1] ? 'relative' : 'vague',
      );
    },
  ),
  rule('next month|el (?:próximo mes|mes que viene)', (_, { today }) => {
    const { year, month } = dateOf(addMonths(today, 1));
    return reading(dayOf(year, month, 1), 'vague');
  }),
];

/** Over text whose number words are digits already; a longer match wins over a shorter one at the same place. */
export const DATE_RULES: readonly DateRule[] = [...WRITTEN, ...MONTHLY, ...WEEKLY, ...RELATIVE];
