/** Days since 1970-01-01 in the business's own calendar: arithmetic without zones or summer time. */
export type Day = number;

const MS = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / MS);
}

export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day, or null where the calendar has none: 31 April. */
export function realDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 1880 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const found = dayOf(year, month, day);
  return dateOf(found).day === day ? found : null;
}

/** 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** What a date without its year, or a weekday without its week, is measured against. */
export type Anchor = {
  today: Day;
  /** Births, accidents and purchases lie behind; appointments ahead. */
  past: boolean;
  /** 3/4 is 3 April. */
  dayFirst: boolean;
};

/** The nearest such date ahead, or behind where the anchor looks back. */
export function nearestDate(anchor: Anchor, month: number, day: number): Day | null {
  const { year } = dateOf(anchor.today);
  for (const y of anchor.past ? [year, year - 1, year - 4] : [year, year + 1, year + 4]) {
    const found = realDay(y, month, day);
    if (found !== null && (anchor.past ? found <= anchor.today : found >= anchor.today)) return found;
  }
  return null;
}

/** The nearest day of that number: "the 26th". */
export function nearestDayOfMonth(anchor: Anchor, day: number): Day | null {
  const { year, month } = dateOf(anchor.today);
  for (let step = 0; step <= 2; step += 1) {
    const index = month - 1 + (anchor.past ? -step : step);
    const found = realDay(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
    if (found !== null && (anchor.past ? found <= anchor.today : found >= anchor.today)) return found;
  }
  return null;
}

/** The day `months` later, the last of its month where it would not exist. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: number } = dateOf(day);
  const index = month - 1 + months;
  const y = year + Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return realDay(y, m, number) ?? realDay(y, m, 30) ?? realDay(y, m, 29) ?? dayOf(y, m, 28);
}
