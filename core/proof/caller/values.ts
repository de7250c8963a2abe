import { isoDate, zonedTime } from '../../shared/time.ts';
import type { Meaning } from '../scenario.ts';

/** When the caller calls, by the business's clock: dates lie ahead of it. */
export type ValuePlace = { at: number; timeZone: string };

const DAY_MS = 86_400_000;

const NAMES = ['Robin Castellano', 'Priya Raghunathan', 'Marcus Ellery', 'Ana Ruiz', 'Nora Whitfield'];
const STREETS = ['418 Alder Street', '27 Birch Lane', '1905 Mercer Avenue', '63 Quarry Road'];
const MATTERS = [
  'the kitchen light keeps flickering',
  'the back gate is stuck',
  'the heater makes a rattling noise',
  'the window in the hall is loose',
  'two boxes came dented',
  'the invoice has the wrong name on it',
  'the carpet has a stain near the door',
];
const TIMES = ['10:00', '14:30', '09:00', '15:00'];

/**
 * A value in its normal form that a caller may have for this, the `nth` of its type: no two of a scenario are the same, so that a
 * result tells which of them it holds.
 */
export function valueFor({ type, label, options }: Meaning, nth: number, place: ValuePlace): string {
  switch (type) {
    case 'phone':
      return `+1312555${String(142 + nth * 11).padStart(4, '0')}`;
    case 'person-name':
      return NAMES[nth % NAMES.length] ?? '';
    case 'email':
      return `${(NAMES[nth % NAMES.length] ?? '').toLowerCase().replace(' ', '.')}@example.com`;
    case 'address':
      return STREETS[nth % STREETS.length] ?? '';
    case 'date':
      return dateFor(label, nth, place);
    case 'time':
      return TIMES[nth % TIMES.length] ?? '';
    case 'date-time':
      return `${dateFor(label, nth, place)}T${TIMES[nth % TIMES.length]}`;
    case 'number':
      return String(3 + nth * 2);
    case 'people':
      return String(4 + nth);
    case 'price':
      return String(200 + nth * 50);
    case 'choice':
      return options?.[0] ?? matterFor(label, nth);
    case 'yes-no':
      return 'yes';
    case 'text':
      return matterFor(label, nth);
  }
}

const PAST = /\b(?:last|happened|purchased?|bought)\b/i;

function dateFor(label: string, nth: number, { at, timeZone }: ValuePlace): string {
  if (/\b(?:birth|born|dob|nacimiento)\b/i.test(label)) return `198${6 - (nth % 5)}-05-04`;
  const days = (PAST.test(label) ? -1 : 1) * (9 + nth * 3);
  return isoDate(zonedTime(at + days * DAY_MS, timeZone));
}

/** What is called a number, a code or an account is one; all else that is free is said in words. */
function matterFor(label: string, nth: number): string {
  if (
    /\b(?:number|code|id|account|policy|order|invoice|reference|zip|postal|plate|número|código)\b/i.test(
      label,
    )
  )
    return String(48_213 + nth * 1_117);
  return MATTERS[nth % MATTERS.length] ?? '';
}
