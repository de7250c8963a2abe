import type { Field, FieldType } from '../plan.ts';

/** Which end of a journey, a stay or a span of time a value is: "from" and "until" tell values of one kind apart. */
export type Role = 'start' | 'end';

const PLACES =
  /\b(?:city|cities|place|location|address|airport|station|town|area|starting|destination|pick ?up|drop ?off|where|from|to|airports?|ciudad|lugar|origen|destino)\b/;
const TIMES =
  /\b(?:days?|dates?|nights?|time|hour|when|month|check in|check out|arrival|departure|day|día|fecha|hora|noche|cuándo)\b/;

/** "Departure" is where a journey begins, and the day on which a stay ends. */
const START_PLACE =
  /^(?:from|start|origin)$|\b(?:where from|from (?:where|which|what)|from (?:city|place|location|address|airport)|starting|start(?:ing)? (?:point|place|address|from)|origin|pick(?:ed)?[ -]?up|depart(?:ing|ure)?|leaving from|where are you|where they are|coming from|origen|salida)\b/;
const END_PLACE =
  /^(?:to|end)$|\b(?:where to|to (?:where|which|what)|to (?:city|place|location|address|airport)|destination|going|drop(?:ped)?[ -]?off|arriv(?:ing|al)|headed|heading|deliver(?:y|ed)? to|destino|llegada)\b/;
const START_TIME =
  /\b(?:from|start(?:s|ing|ed)?|begin(?:s|ning)?|first|arriv(?:e|es|ing|al)|check[ -]?in|move[ -]?in|out(?:bound|going)?|day out|leave|leaving|pick[ -]?up|earliest|entrada|llegada|inicio|desde)\b/;
const END_TIME =
  /\b(?:until|till|to|end(?:s|ing)?|finish|last|depart(?:ing|ure)?|check[ -]?out|move[ -]?out|return(?:ing)?|back|inbound|latest|drop[ -]?off|salida|vuelta|regreso|hasta|fin)\b/;

/** Null for a value that is neither end of anything. */
export function roleOf({ type, label, key }: Pick<Field, 'type' | 'label' | 'key'>): Role | null {
  return roleIn(label.toLowerCase(), type) ?? roleIn(key.replaceAll('_', ' '), type);
}

/** Whether the value is a place, so that its role is an end of a journey. */
export function isEndOfJourney({ type, label, key }: Pick<Field, 'type' | 'label' | 'key'>): boolean {
  return isPlace(label.toLowerCase(), type) === true || isPlace(key.replaceAll('_', ' '), type) === true;
}

/** The same for the mere words of a name, e.g. of a webhook's parameter. */
export function roleIn(words: string, type: FieldType | null): Role | null {
  const place = isPlace(words, type);
  if (place === null) return null;
  if (place) return END_PLACE.test(words) ? 'end' : START_PLACE.test(words) ? 'start' : null;
  // A journey's hour of departure is its beginning; a guest's day of departure is the end of the stay.
  if (type === 'time' && /\bdepart/.test(words)) return 'start';
  return START_TIME.test(words) ? 'start' : END_TIME.test(words) ? 'end' : null;
}

function isPlace(words: string, type: FieldType | null): boolean | null {
  if (type === 'date' || type === 'time' || type === 'date-time') return false;
  if (type === 'address') return true;
  if (type !== 'text' && type !== null) return null;
  if (TIMES.test(words)) return false;
  return PLACES.test(words) || /^(?:from|to|start|end)$/.test(words) ? true : null;
}
