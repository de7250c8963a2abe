import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * How values are written on screen, in one place. Every function is pure: the locale and time zone are the
 * reader's own unless given, and "now" is always an argument.
 */
export type Reader = { readonly locale?: string; readonly timeZone?: string };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Making a format costs more than a hundred uses of it, and a page has few kinds. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Format,
): Format {
  const known = made.get(key);
  if (known) return known as Format;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

function dateFormat(reader: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const whole = { timeZone: reader.timeZone, ...options };
  const key = `date ${reader.locale} ${JSON.stringify(whole)}`;
  return kept(key, () => new Intl.DateTimeFormat(reader.locale, whole));
}

/** The calendar day where the reader is, as a number that grows by one a day. */
function dayNumber(at: number, reader: Reader): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: reader.timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / (24 * hourMs);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** "10:15" or "10:15 AM", as the reader's locale has it. */
export function formatClock(at: number, reader: Reader = {}): string {
  return dateFormat(reader, { timeStyle: 'short' }).format(at);
}

/** "26 Feb", with the year when it is not this one. */
export function formatDate(at: number, now: number, reader: Reader = {}): string {
  const year = (time: number) => dateFormat(reader, { year: 'numeric' }).format(time);
  const sameYear = year(at) === year(now);
  return dateFormat(reader, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "Tuesday, 3 March": the title of a day. */
export function formatDay(at: number, reader: Reader = {}): string {
  return dateFormat(reader, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** Everything about a moment, for its title: "Tue 3 Mar 2026, 10:15:02 GMT+1". */
export function formatMoment(at: number, reader: Reader = {}): string {
  return dateFormat(reader, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

/** "12 min ago" until an hour, then the clock, then "Yesterday", then the date. Times to come read "in 12 min". */
export function formatWhen(at: number, now: number, reader: Reader = {}): string {
  const words = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto', style: 'short' });
  const away = at - now;
  if (Math.abs(away) < minuteMs / 2) return capitalised(words.format(0, 'second'));
  if (Math.abs(away) < hourMs) {
    const minutes = Math.sign(away) * Math.max(1, Math.floor(Math.abs(away) / minuteMs));
    return words.format(minutes, 'minute').replace('.', '');
  }
  const days = dayNumber(at, reader) - dayNumber(now, reader);
  if (days === 0) return formatClock(at, reader);
  if (Math.abs(days) === 1) return capitalised(words.format(days, 'day'));
  return formatDate(at, now, reader);
}

/** A length of time as a clock: "0:48", "1:52", "1:04:09". */
export function formatLength(lengthMs: number): string {
  const seconds = Math.max(0, Math.floor(lengthMs / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A short time in seconds with one decimal: "0.7 s". */
export function formatSeconds(timeMs: number, reader: Reader = {}): string {
  const number = new Intl.NumberFormat(reader.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${number.format(timeMs / 1000)} s`;
}

/** A number with the reader's grouping: "10,000". */
export function formatNumber(value: number, reader: Reader = {}): string {
  return kept(`number ${reader.locale}`, () => new Intl.NumberFormat(reader.locale)).format(value);
}

/** A share of 1 in whole percent: 0.934 is "93 %". It says 100 % or 0 % only when that is exact. */
export function formatPercent(share: number, reader: Reader = {}): string {
  const rounded = Math.round(share * 100);
  const percent = rounded === 100 && share < 1 ? 99 : rounded === 0 && share > 0 ? 1 : rounded;
  return `${formatNumber(percent, reader)} %`;
}

/** "34 of 36". */
export function formatOf(part: number, whole: number, reader: Reader = {}): string {
  return `${formatNumber(part, reader)} of ${formatNumber(whole, reader)}`;
}

/** "1 step", "4 steps": the word follows the number. */
export function formatCount(count: number, one: string, many = `${one}s`, reader: Reader = {}): string {
  return `${formatNumber(count, reader)} ${count === 1 ? one : many}`;
}

/** Names in a sentence: "Main line, Billing and New patients". */
export function formatList(names: readonly string[], reader: Reader = {}): string {
  return new Intl.ListFormat(reader.locale, { type: 'conjunction' }).format(names);
}

/**
 * A phone number as people of `homeCountry` write it: national at home, international from elsewhere. What is
 * not a phone number ("anonymous", a short code) comes back unchanged.
 */
export function formatPhone(e164: string, homeCountry = 'US'): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.country === homeCountry ? phone.formatNational() : phone.formatInternational();
}

/** The letters of an avatar: first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
