/** Wall-clock time in a place. `weekday` is 0 for Sunday. */
export type ZonedTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the clock on the wall shows in `timeZone` (IANA name) at `atMs`. */
export function zonedTime(atMs: number, timeZone: string): ZonedTime {
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(atMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** `YYYY-MM-DD`. */
export function isoDate(time: Pick<ZonedTime, 'year' | 'month' | 'day'>): string {
  return `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`;
}

/** `HH:MM`, 24 hours. */
export function clockTime(time: Pick<ZonedTime, 'hour' | 'minute'>): string {
  return `${pad(time.hour)}:${pad(time.minute)}`;
}

export function isTimeZone(name: string): boolean {
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
