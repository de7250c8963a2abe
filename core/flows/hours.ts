import { isoDate, type ZonedTime, zonedTime } from '../shared/time.ts';
import type { Period, WeeklyHours } from '../workspaces/destination.ts';

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/**
 * Whether somebody is there at `atMs` by the clock on the wall of `timeZone`. Wall time is compared, so that a change of
 * the clocks moves nothing: an hour that comes twice is open twice, one that is skipped is not missed. A period whose end
 * is not after its start runs into the next day. A holiday is closed from midnight to midnight: nothing begins on it and
 * nothing runs into it.
 */
export function isOpen(hours: WeeklyHours, atMs: number, timeZone: string): boolean {
  const now = zonedTime(atMs, timeZone);
  const yesterday = dayBefore(now);
  if (isHoliday(hours, now)) return false;
  const minute = now.hour * 60 + now.minute;
  const today = periodsOf(hours, now).some(
    (period) => minute >= minutesOf(period.from) && (minute < minutesOf(period.to) || runsOver(period)),
  );
  if (today || isHoliday(hours, yesterday)) return today;
  return periodsOf(hours, yesterday).some((period) => runsOver(period) && minute < minutesOf(period.to));
}

/** `HH:MM` in minutes from the start of the day; `24:00` is 1,440. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** "Mon–Thu 8–12, 13–17 · Fri 8–13": days with the same periods together, closed days left out. */
export function hoursInWords(hours: WeeklyHours): string {
  const groups: { from: number; to: number; times: string }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 0]) {
    const times = (hours.days[day] ?? [])
      .map(({ from, to }) => `${shortTime(from)}–${shortTime(to)}`)
      .join(', ');
    const last = groups.at(-1);
    if (last && last.times === times) last.to = day;
    else groups.push({ from: day, to: day, times });
  }
  const open = groups.filter((group) => group.times !== '');
  if (open.length === 0) return 'Always closed';
  return open
    .map(({ from, to, times }) => `${shortDay(from)}${from === to ? '' : `–${shortDay(to)}`} ${times}`)
    .join(' · ');
}

function runsOver(period: Period): boolean {
  return minutesOf(period.to) <= minutesOf(period.from);
}

function periodsOf(hours: WeeklyHours, on: ZonedTime): readonly Period[] {
  return hours.days[on.weekday] ?? [];
}

function isHoliday(hours: WeeklyHours, on: ZonedTime): boolean {
  const date = isoDate(on);
  return hours.holidays.some((holiday) => holiday.date === date);
}

/** By the calendar and not by 24 hours: the days on which the clocks change have 23 or 25. */
function dayBefore(day: ZonedTime): ZonedTime {
  return zonedTime(Date.UTC(day.year, day.month - 1, day.day) - 1, 'UTC');
}

function shortDay(day: number): string {
  return (WEEKDAYS[day] ?? '').slice(0, 3);
}

function shortTime(time: string): string {
  return time.endsWith(':00') ? String(Number(time.slice(0, 2))) : time.replace(/^0/, '');
}
