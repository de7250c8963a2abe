import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { FieldType } from '../../plan/plan.ts';

/** Where and in which language a value is said. `locale` overrides what language and country make (BCP 47). */
export type ReadBackPlace = { language: 'en' | 'es'; country: string; locale?: string };

/** How a value (in normal form) is said to the caller. A value that is not in its normal form is said as it is. */
export function readBack(type: FieldType, value: string, place: ReadBackPlace): string {
  switch (type) {
    case 'phone':
      return phone(value, place);
    case 'email':
      return email(value, place.language);
    case 'date':
      return date(value, place);
    case 'time':
      return time(value, place);
    case 'date-time':
      return dateTime(value, place);
    case 'price':
      return price(value, place);
    case 'people':
      return people(value, place.language);
    case 'yes-no':
      return place.language === 'es' ? (value === 'yes' ? 'sí' : 'no') : value;
    default:
      return value;
  }
}

/** Digit by digit in the groups in which people of that country write it: "3 1 2, 5 5 5, 0 1 9 1". */
function phone(value: string, { country, language }: ReadBackPlace): string {
  const number = parsePhoneNumberFromString(value);
  if (!number) return value;
  const written = number.country === country ? number.formatNational() : number.formatInternational();
  const groups = written.match(/\+?\d+/g) ?? [];
  const extension = number.ext
    ? `, ${language === 'es' ? 'extensión' : 'extension'} ${spaced(number.ext)}`
    : '';
  const spoken = groups
    .filter((group) => group !== number.ext)
    .map((group) =>
      group.startsWith('+')
        ? `${language === 'es' ? 'más' : 'plus'} ${spaced(group.slice(1))}`
        : spaced(group),
    );
  return spoken.join(', ') + extension;
}

function spaced(digits: string): string {
  return [...digits].join(' ');
}

function email(value: string, language: 'en' | 'es'): string {
  const [at, dot, underscore, dash] =
    language === 'es' ? ['arroba', 'punto', 'guion bajo', 'guion'] : ['at', 'dot', 'underscore', 'dash'];
  return value
    .replaceAll('@', ` ${at} `)
    .replaceAll('.', ` ${dot} `)
    .replaceAll('_', ` ${underscore} `)
    .replaceAll('-', ` ${dash} `);
}

/** Noon UTC of the day, formatted in UTC: the wall date is a date, not a moment in some zone. */
function date(value: string, place: ReadBackPlace): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!found) return value;
  const [, year, month, day] = found.map(Number);
  const noon = Date.UTC(year ?? 0, (month ?? 1) - 1, day, 12);
  return new Intl.DateTimeFormat(localeOf(place), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(noon);
}

function time(value: string, place: ReadBackPlace): string {
  const found = /^(\d{2}):(\d{2})$/.exec(value);
  if (!found) return value;
  if (place.language === 'es') return hora(Number(found[1]), found[2] ?? '00');
  const at = Date.UTC(2000, 0, 1, Number(found[1]), Number(found[2]));
  const spoken = new Intl.DateTimeFormat(localeOf(place), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(at);
  return spoken.replaceAll('\u202f', ' ').replace(':00 ', ' ');
}

/** As Spanish is spoken on both sides of the ocean: "5:30 de la tarde", where figures would say "17:30" here and "5:30 p. m." there. */
function hora(hour: number, minutes: string): string {
  const clock = `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}`;
  if (hour === 12) return `${clock} del mediodía`;
  const part =
    hour < 6 && hour > 0 ? 'madrugada' : hour >= 20 || hour === 0 ? 'noche' : hour < 12 ? 'mañana' : 'tarde';
  return `${clock} de la ${part}`;
}

function dateTime(value: string, place: ReadBackPlace): string {
  const [day = '', clock = ''] = value.split('T');
  if (!clock) return date(value, place);
  return `${date(day, place)} ${place.language === 'es' ? (/^(?:13|01):/.test(clock) ? 'a la' : 'a las') : 'at'} ${time(clock, place)}`;
}

const CURRENCY: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  IE: 'EUR',
  ES: 'EUR',
  MX: 'MXN',
  AU: 'AUD',
  NZ: 'NZD',
};

function price(value: string, place: ReadBackPlace): string {
  const amount = Number(value);
  const currency = CURRENCY[place.country];
  if (!Number.isFinite(amount) || !currency) return value;
  const cents = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(localeOf(place), {
    style: 'currency',
    currency,
    minimumFractionDigits: cents,
  }).format(amount);
}

function people(value: string, language: 'en' | 'es'): string {
  const one = value === '1';
  if (language === 'es') return one ? '1 persona' : `${value} personas`;
  return one ? '1 person' : `${value} people`;
}

function localeOf({ language, country, locale }: ReadBackPlace): string {
  return locale ?? `${language}-${country}`;
}
