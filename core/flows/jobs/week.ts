import type { WeeklyHours } from '../../workspaces/destination.ts';
import { minutesOf } from '../hours.ts';

/** A week of minutes from Sunday 00:00 by the clock on the wall, 1 where something holds. Holidays are left out. */
export type Week = Uint8Array;

const DAY = 1_440;
const WEEK = 7 * DAY;

export function wholeWeek(): Week {
  return new Uint8Array(WEEK).fill(1);
}

/** When somebody is there; a period that ends before it begins runs into the next day. */
export function openWeek({ days }: Pick<WeeklyHours, 'days'>): Week {
  const week = new Uint8Array(WEEK);
  days.forEach((periods, day) => {
    for (const { from, to } of periods) {
      const start = day * DAY + minutesOf(from);
      const length = (minutesOf(to) - minutesOf(from) + DAY) % DAY || DAY;
      for (let minute = 0; minute < length; minute += 1) week[(start + minute) % WEEK] = 1;
    }
  });
  return week;
}

export function both(a: Week, b: Week): Week {
  return a.map((held, minute) => held & (b[minute] ?? 0));
}

export function outside(week: Week): Week {
  return week.map((held) => 1 - held);
}

export function holdsAtAll(week: Week): boolean {
  return week.includes(1);
}

/** Adds what `more` holds; true where that was anything new. */
export function widen(week: Week, more: Week): boolean {
  let wider = false;
  for (let minute = 0; minute < WEEK; minute += 1)
    if (more[minute] && !week[minute]) {
      week[minute] = 1;
      wider = true;
    }
  return wider;
}
