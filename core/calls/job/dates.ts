import type { ZonedTime } from '../../shared/time.ts';
import { dayOf, weekdayOf } from '../../understanding/values/calendar.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A day without a time is taken at noon, so that "tomorrow" counts as less than 24 hours away in the afternoon alone. */
const NOON = '12:00';

/**
 * Whether a collected date (`YYYY-MM-DD`, with or without `THH:MM`) lies sooner or later than `limit` hours from `now`, or falls
 * on the day that `limit` names. `time` is the time of day that was collected beside it. False for a date that cannot be read.
 */
export function dateHolds(
  op: 'sooner-than' | 'later-than' | 'falls-on',
  date: string,
  limit: string,
  time: string | null,
  now: ZonedTime,
): boolean {
  const read = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(date);
  if (!read) return false;
  const [, year, month, of, clock] = read;
  const day = dayOf(Number(year), Number(month), Number(of));
  const today = dayOf(now.year, now.month, now.day);
  if (op === 'falls-on') return fallsOn(day, today, limit);
  const [hour = 0, minute = 0] = (clock ?? time ?? NOON).split(':').map(Number);
  const hours = (day - today) * 24 + (hour - now.hour) + (minute - now.minute) / 60;
  return op === 'sooner-than' ? hours < Number(limit) : hours > Number(limit);
}

function fallsOn(day: number, today: number, limit: string): boolean {
  if (limit === 'today') return day === today;
  if (limit === 'tomorrow') return day === today + 1;
  const weekday = weekdayOf(day);
  const weekend = weekday === 0 || weekday === 6;
  if (limit === 'weekend') return weekend;
  return limit === 'weekday' ? !weekend : WEEKDAYS[weekday] === limit;
}
