import { isoDate, isTimeZone, zonedTime } from '../../shared/time.ts';
import type { WeeklyHours } from '../../workspaces/destination.ts';
import { minutesOf } from '../hours.ts';

/**
 * The days by which hours are held against each other: one week for each way in which the clocks of the time zones stand to one another
 * within a year, then each holiday. All by the workspace's clock, so that two masks of one calendar mean the same minutes.
 */
export type Calendar = { days: CalendarDay[]; timeZone: string };
type CalendarDay = {
  /** Days since 1970-01-01. */
  number: number;
  /** The holiday that it stands in the calendar for; null for a day of a common week, in which holidays count for nothing. */
  date: string | null;
  /** Minutes that the clock of another zone is ahead of the workspace's. */
  ahead: ReadonlyMap<string, number>;
};
/** Minute by minute of all days of a calendar, 1 where something holds. */
export type Mask = Uint8Array;

const DAY = 1_440;
const DAY_MS = DAY * 60_000;
const YEAR = 366;
const NONE: ReadonlySet<number> = new Set();

/** `atMs` is now: clocks and holidays are looked at for a year from then. */
export function calendarOf(
  timeZone: string,
  { zones, dates, atMs }: { zones: readonly string[]; dates: readonly string[]; atMs: number },
): Calendar {
  const today = dayNumber(isoDate(zonedTime(atMs, timeZone)));
  const others = [...new Set(zones)].filter((zone) => zone !== timeZone && isTimeZone(zone));
  const holidays = [...new Set(dates)]
    .map((date) => ({ date, number: dayNumber(date) }))
    .filter(({ number }) => number >= today && number < today + YEAR)
    .sort((a, b) => a.number - b.number)
    .map(({ date, number }) => ({ date, number, ahead: aheadOn(number, others, timeZone) }));
  const seasons = new Map<string, ReadonlyMap<string, number>>();
  for (let day = 0; day < (others.length > 0 ? YEAR : 1); day += 1) {
    const ahead = aheadOn(today + day, others, timeZone);
    seasons.set([...ahead.values()].join(), ahead);
  }
  const weeks = [...seasons.values()].flatMap((ahead) =>
    Array.from({ length: 7 }, (_, day): CalendarDay => ({ number: today + day, date: null, ahead })),
  );
  return { days: [...weeks, ...holidays], timeZone };
}

function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** At noon: what the clocks do in the night in which they change moves nothing. */
function aheadOn(day: number, zones: readonly string[], timeZone: string): ReadonlyMap<string, number> {
  if (zones.length === 0) return new Map();
  const noon = day * DAY_MS + DAY_MS / 2;
  const here = wallMinutes(noon, timeZone);
  return new Map(zones.map((zone) => [zone, wallMinutes(noon, zone) - here]));
}

function wallMinutes(atMs: number, zone: string): number {
  const { year, month, day, hour, minute } = zonedTime(atMs, zone);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

export function always({ days }: Calendar): Mask {
  return new Uint8Array(days.length * DAY).fill(1);
}

export function never({ days }: Calendar): Mask {
  return new Uint8Array(days.length * DAY);
}

/** When somebody is there, by hours of a time zone; a period that ends before it begins runs into the next day. */
export function openOn(calendar: Calendar, hours: WeeklyHours, zone: string): Mask {
  const mask = never(calendar);
  const holidays = new Set(hours.holidays.map(({ date }) => dayNumber(date)));
  calendar.days.forEach(({ number, date, ahead }, at) => {
    const shift = ahead.get(zone) ?? 0;
    const closed = date === null ? NONE : holidays;
    // By its own clock, the day of the workspace begins on the day before or ends on the day after.
    for (const day of [number - 1, number, number + 1]) {
      const from = (day - number) * DAY - shift;
      const [start, end] = [Math.max(0, from), Math.min(DAY, from + DAY)];
      if (start >= end) continue;
      mask.set(openDay(hours.days, closed, day).subarray(start - from, end - from), at * DAY + start);
    }
  });
  return mask;
}

/** One day by the clock of the hours; as in `isOpen`, nothing begins on a holiday and nothing runs into it. */
function openDay(days: WeeklyHours['days'], holidays: ReadonlySet<number>, number: number): Uint8Array {
  const open = new Uint8Array(DAY);
  if (holidays.has(number)) return open;
  // 1970-01-01 was a Thursday.
  const periods = (day: number) => days[(day + 4) % 7] ?? [];
  for (const { from, to } of periods(number))
    open.fill(1, minutesOf(from), minutesOf(to) > minutesOf(from) ? minutesOf(to) : DAY);
  if (holidays.has(number - 1)) return open;
  for (const { from, to } of periods(number - 1))
    if (minutesOf(to) <= minutesOf(from)) open.fill(1, 0, minutesOf(to));
  return open;
}

export function both(a: Mask, b: Mask): Mask {
  return a.map((held, minute) => held & (b[minute] ?? 0));
}

export function outside(mask: Mask): Mask {
  return mask.map((held) => 1 - held);
}

/** Adds what `more` holds; true where that was anything new. */
export function widen(mask: Mask, more: Mask): boolean {
  let wider = false;
  for (let minute = 0; minute < mask.length; minute += 1)
    if (more[minute] && !mask[minute]) {
      mask[minute] = 1;
      wider = true;
    }
  return wider;
}

/** Whether it holds in a common week, and on which holidays. */
export function heldOn({ days }: Calendar, mask: Mask): { commonly: boolean; holidays: string[] } {
  const held = days.filter((_, at) => mask.subarray(at * DAY, (at + 1) * DAY).includes(1));
  return {
    commonly: held.some(({ date }) => date === null),
    holidays: held.flatMap(({ date }) => (date === null ? [] : [date])),
  };
}
