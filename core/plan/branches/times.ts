import type { Comparison, Condition, Field, FieldType } from '../plan.ts';
import { NUMBER_WORDS } from '../words/condition-words.ts';
import { fieldNamed } from './conditions.ts';
import type { Scope } from './scope.ts';

const DATES: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'date-time']);

const HOURS: Readonly<Record<string, number>> = {
  hour: 1,
  hora: 1,
  day: 24,
  día: 24,
  week: 168,
  semana: 168,
  month: 720,
  mes: 720,
};

const LENGTH = String.raw`(?:the next |los próximos |las próximas )?(\d+|an?|un|una|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|siete)[- ]?(hour|day|week|month|hora|día|semana|mes)(?:e?s)?\b`;

const SOONER = new RegExp(
  String.raw`\b(?:(?:in )?less than|under|fewer than|within|inside(?: of)?|sooner than|no more than|(?:en )?menos de|dentro de|en (?=los|las)) ${LENGTH}`,
);
const LATER = new RegExp(
  String.raw`\b(?:more than|over|at least|further than|beyond|longer than|(?:en )?más de|al menos) ${LENGTH}`,
);

/** What happened, or how long something lasts, is no distance from now. */
const NOT_AHEAD =
  /\b(?:ago|since|for (?:more|over|less|at)|has been|have been|have had|lasted|old|late|long|hace|duró)\b/;

const DAYS =
  /\b(?:on |for |falls on |in )?(?:an? |the )?(weekend|weekday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|fin de semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana)s?$/;

const SPANISH_DAYS: Readonly<Record<string, string>> = {
  'fin de semana': 'weekend',
  lunes: 'monday',
  martes: 'tuesday',
  miércoles: 'wednesday',
  jueves: 'thursday',
  viernes: 'friday',
  sábado: 'saturday',
  domingo: 'sunday',
  hoy: 'today',
  mañana: 'tomorrow',
};

type OfField = Extract<Condition, { about: 'field' }>;

/** "the visit is less than 24 hours away", "it's a weekend": a collected date against the call's; null where none was collected. */
export function dateIn(core: string, scope: Scope): OfField | null {
  const found = ahead(core) ?? dayNamed(core);
  if (!found) return null;
  const field = dateMeant(core, scope);
  return field ? { text: core, about: 'field', field: field.key, op: found.op, value: found.value } : null;
}

function ahead(core: string): { op: Comparison; value: string } | null {
  if (NOT_AHEAD.test(core)) return null;
  const sooner = SOONER.exec(core);
  const match = sooner ?? LATER.exec(core);
  if (!match) return null;
  const count = /^(?:an?|un|una)$/.test(match[1] ?? '')
    ? 1
    : (NUMBER_WORDS[match[1] ?? ''] ?? SPANISH_NUMBERS[match[1] ?? ''] ?? Number(match[1]));
  const hours = count * (HOURS[match[2] ?? ''] ?? 24);
  return { op: sooner ? 'sooner-than' : 'later-than', value: String(hours) };
}

const SPANISH_NUMBERS: Readonly<Record<string, number>> = {
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
};

function dayNamed(core: string): { op: Comparison; value: string } | null {
  const day = DAYS.exec(core)?.[1];
  if (!day || !/^(?:it|they|that|this|the |their |es |la |el )/.test(core)) return null;
  return { op: 'falls-on', value: SPANISH_DAYS[day] ?? day };
}

/** Dates that lie behind the call. */
const BEHIND = /birth|dob|purchase|bought|incident|accident|since|started|last_|death|died|issued/;

/** The date that the words name, else the one asked for last. */
function dateMeant(core: string, scope: Scope): Field | null {
  const dates = [...scope.fields.values()].filter(({ type, key }) => DATES.has(type) && !BEHIND.test(key));
  const named = fieldNamed(core, scope);
  return dates.find(({ key }) => key === named) ?? dates.at(-1) ?? null;
}

const CLOCK =
  /^(?:(?:it's|it is|the time is|the call is|they call|calling|es|son)\b ?)?(?:already )?(past|after|before|earlier than|later than|después de|antes de) (?:las? )?(noon|midnight|\d{1,2}(?::(\d\d))? ?(am|pm|a\.m|p\.m|o'clock)?)\.?$/;

/** "it's past 5pm": the clock of the business, which no caller is asked for. */
export function clockIn(core: string): Extract<Condition, { about: 'clock' }> | null {
  const match = CLOCK.exec(core);
  if (!match) return null;
  const [, side = '', said = '', minutes = '00', half] = match;
  const hour = said === 'noon' ? 12 : said === 'midnight' ? 0 : Number.parseInt(said, 10);
  // Shops are open in the afternoon: a bare "5" is five in the evening.
  const afternoon = half?.startsWith('p') || (!half && hour < 8 && !/noon|midnight/.test(said));
  const time = `${String((hour % 12) + (afternoon || said === 'noon' || (!half && hour === 12) ? 12 : hour > 12 ? 12 : 0)).padStart(2, '0')}:${minutes}`;
  return /past|after|later|después/.test(side)
    ? { text: core, about: 'clock', after: time }
    : { text: core, about: 'clock', before: time };
}
