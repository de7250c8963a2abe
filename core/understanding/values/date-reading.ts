import {
  type Anchor,
  addMonths,
  type Day,
  dateOf,
  nearestDate,
  nearestDayOfMonth,
  realDay,
  weekdayOf,
} from './calendar.ts';

/** What the words of a date come to; `vague` names a stretch ("next week") that needs another question. */
export type DateReading = {
  day: Day;
  kind: 'weekday' | 'day-of-month' | 'month-day' | 'full' | 'relative' | 'vague';
};

export function reading(day: Day | null, kind: DateReading['kind']): DateReading | null {
  return day === null ? null : { day, kind };
}

/** "2004", "20 04", "19 oh 5", "'98". */
export function yearOf(said: string | undefined): number | null {
  if (!said) return null;
  const digits = said.replace(/ (oh|o) /i, '0').replace(/\D/g, '');
  return digits.length === 2 ? (Number(digits) > 40 ? 1900 : 2000) + Number(digits) : Number(digits);
}

export function monthDay(
  month: number,
  day: number,
  year: number | null,
  anchor: Anchor,
): DateReading | null {
  if (year !== null) return reading(realDay(year, month, day), 'full');
  return reading(nearestDate(anchor, month, day), 'month-day');
}

/** "The 26th", "the 30th of next month". */
export function dayOfMonth(day: number, which: string, anchor: Anchor): DateReading | null {
  const months = /next/i.test(which) ? 1 : /last/i.test(which) ? -1 : 0;
  if (months === 0) return reading(nearestDayOfMonth(anchor, day), 'day-of-month');
  const { year, month } = dateOf(addMonths(anchor.today, months));
  return reading(realDay(year, month, day), 'full');
}

/** The next such weekday after today; "next" is the one of next week, weeks beginning on Monday. */
export function weekday(target: number, which: string, { today, past }: Anchor): Day {
  const here = weekdayOf(today);
  const ahead = (target - here + 7) % 7;
  if (/last|past|pasado|previous/i.test(which)) return today - (7 - ahead);
  if (/after next/i.test(which)) return mondayOf(today) + 14 + ((target + 6) % 7);
  if (/next|próximo|proximo|que viene/i.test(which)) return mondayOf(today) + 7 + ((target + 6) % 7);
  if (past && !/this|coming/i.test(which)) return today - ((here - target + 7) % 7);
  return today + (ahead === 0 && !/this|este/i.test(which) ? 7 : ahead);
}

/** "Tuesday of next week". */
export function weekOf(target: number, which: string, { today }: Anchor): Day {
  return mondayOf(today) + (/next/i.test(which) ? 7 : 0) + ((target + 6) % 7);
}

function mondayOf(today: Day): Day {
  return today - ((weekdayOf(today) + 6) % 7);
}

/** "3 days", "a fortnight" from today, or back. */
export function shift(anchor: Anchor, count: string, unit: string, back: boolean): DateReading | null {
  const n = /^(an?|one|una?|the)$/i.test(count) ? 1 : /couple/i.test(count) ? 2 : Number(count);
  if (!Number.isFinite(n) || n > 4000) return null;
  const steps = back ? -n : n;
  if (/^(month|mes)/i.test(unit)) return reading(addMonths(anchor.today, steps), 'relative');
  if (/^(year|año)/i.test(unit)) return reading(addMonths(anchor.today, steps * 12), 'relative');
  const days = /^(week|semana)/i.test(unit) ? 7 : /^fortnight/i.test(unit) ? 14 : 1;
  return reading(anchor.today + steps * days, 'relative');
}

/** 3/4/2026 by the country's habit; the other way round where that is no date. */
export function numeric(a: number, b: number, year: string, anchor: Anchor): DateReading | null {
  const [month, day] = anchor.dayFirst ? [b, a] : [a, b];
  const short =
    Number(year) > 40 || (anchor.past && Number(year) > dateOf(anchor.today).year % 100) ? 1900 : 2000;
  const y = year === '' ? null : year.length === 2 ? short + Number(year) : Number(year.replace(' ', ''));
  return monthDay(month, day, y, anchor) ?? monthDay(day, month, y, anchor);
}
