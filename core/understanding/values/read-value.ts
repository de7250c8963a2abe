import { roleOf } from '../../plan/fields/role.ts';
import type { Field, FieldKey, FieldType } from '../../plan/plan.ts';
import { topicStems } from '../../shared/words.ts';
import { readAddress } from './address.ts';
import { readChoice } from './choice.ts';
import { readBareCode, readNameBeforeCode } from './code.ts';
import { isIdentifier, readCued, readOnlyIdentifier } from './cued.ts';
import { readDate } from './date.ts';
import { readDateTime } from './date-time.ts';
import { readEmail } from './email.ts';
import { readNumber } from './number.ts';
import { readPeople } from './people.ts';
import { introducesSelf, readPersonName } from './person-name.ts';
import { readPhone } from './phone.ts';
import { readPrice } from './price.ts';
import { readJourney, readSpanOfTime } from './span-ends.ts';
import { inSpanish, readInSpanish } from './spanish/index.ts';
import { readText } from './text.ts';
import { readTime } from './time.ts';
import type { Extracted, Heard, ValueReaders } from './value.ts';
import { readYesNo } from './yes-no.ts';

const READERS: ValueReaders = {
  phone: readPhone,
  'person-name': readPersonName,
  email: readEmail,
  address: readAddress,
  date: readDate,
  time: readTime,
  'date-time': readDateTime,
  number: readNumber,
  people: readPeople,
  price: readPrice,
  choice: readChoice,
  'yes-no': readYesNo,
  text: readText,
};
const SPANISH_READERS = inSpanish(READERS);
const readersOf = ({ language }: Pick<Heard, 'language'>) => (language === 'es' ? SPANISH_READERS : READERS);

/** Reads a value of `type` out of what the caller said; null when nothing of that type was said. */
export function readValue(type: FieldType, heard: Heard): Extracted | null {
  return readersOf(heard)[type](heard);
}

/** What the caller says about a call, without the question that was asked. */
export type Told = Omit<Heard, 'asked' | 'options' | 'label' | 'previous'>;

/** Below this a value that nobody asked for is not taken. */
const SURE = 0.8;

/**
 * Which of a job's still-empty fields the caller's words fill although not asked. Sure ones only. A value goes to one field: where
 * several fields of a type are empty, to the one whose label the caller's words name, else to the first.
 */
export function volunteered(
  fields: readonly Field[],
  heard: Told,
): { key: FieldKey; extracted: Extracted }[] {
  const found = [...readSpanOfTime(fields, heard, readersOf(heard)), ...readJourney(fields, heard)];
  const left = fields.filter(({ key }) => !found.some((given) => given.key === key));
  for (const type of new Set(left.map((field) => field.type))) {
    for (const { field, extracted } of offered(type, left, heard)) found.push({ key: field.key, extracted });
  }
  for (const field of left) {
    const extracted = found.some(({ key }) => key === field.key) ? null : readCued(field, heard);
    if (extracted && !found.some((given) => overlap(given.extracted, extracted)))
      found.push({ key: field.key, extracted });
  }
  return [...found, ...soleIdentifier(left, found, heard.text)];
}

/** Where only one number or code is missing, it may be called by another name. */
function soleIdentifier(
  fields: readonly Field[],
  found: readonly { key: FieldKey; extracted: Extracted }[],
  text: string,
): { key: FieldKey; extracted: Extracted }[] {
  const [field, ...others] = fields.filter(({ type, label }) => type === 'text' && isIdentifier(label));
  if (!field || others.length > 0 || found.some(({ key }) => key === field.key)) return [];
  const extracted = readOnlyIdentifier(text) ?? readBareCode(text);
  if (!extracted || found.some((given) => overlap(given.extracted, extracted))) return [];
  return [{ key: field.key, extracted }];
}

function overlap(a: Extracted, b: Extracted): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

function offered(
  type: FieldType,
  fields: readonly Field[],
  heard: Told,
): { field: Field; extracted: Extracted }[] {
  const rivals = fields.filter((field) => field.type === type);
  if (type === 'choice') return rivals.flatMap((field) => withField(field, readUnasked(type, field, heard)));
  const field =
    rivals.length > 1 ? (named(rivals, heard.text) ?? firstOf(type, rivals, heard.text)) : rivals[0];
  return field ? withField(field, readUnasked(type, field, heard)) : [];
}

function withField(field: Field, extracted: Extracted | null): { field: Field; extracted: Extracted }[] {
  return extracted && extracted.confidence >= SURE && !extracted.alternatives ? [{ field, extracted }] : [];
}

function readUnasked(type: FieldType, field: Field, heard: Told): Extracted | null {
  const unasked: Heard = {
    ...heard,
    asked: false,
    label: field.label,
    ...(field.options ? { options: field.options } : {}),
  };
  if (type === 'person-name')
    return /\b(doctor|dr|agent|manager|staff|who for|recipient)\b/i.test(field.label)
      ? null
      : (namesSelf(unasked) ?? readNameBeforeCode(heard.text));
  // A yes, a bare number or free text means nothing without its question.
  if (type === 'yes-no' || type === 'number' || type === 'text') return null;
  return readValue(type, unasked);
}

function namesSelf(heard: Heard): Extracted | null {
  return heard.language === 'es'
    ? readInSpanish('person-name', heard, introducesSelf)
    : introducesSelf(heard);
}

/** The field whose own words the caller used: "move-in date" for "I move in on March third". */
function named(rivals: readonly Field[], text: string): Field | undefined {
  const said = new Set(topicStems(text));
  const scored = rivals.map((field) => ({
    field,
    hits: topicStems(field.label).filter((word) => said.has(word)).length,
  }));
  const best = scored.toSorted((a, b) => b.hits - a.hits)[0];
  return best && best.hits > 0 ? best.field : undefined;
}

/** Of several empty names, phones or e-mails the first is the caller's; two dates cannot be told apart. */
function firstOf(type: FieldType, rivals: readonly Field[], text: string): Field | undefined {
  if (type === 'person-name' || type === 'phone' || type === 'email') return rivals[0];
  // "From 5 May" says which end of a span it is.
  const end =
    type === 'date' &&
    (/\b(?:from|starting|as of|desde)\b/i.test(text)
      ? 'start'
      : /\b(?:until|till|through|hasta)\b/i.test(text)
        ? 'end'
        : null);
  if (end) return rivals.find((field) => roleOf(field) === end);
  // Of a beginning and an end, one time alone is the beginning.
  return type === 'time' && !/\b(?:until|till|by|end|finish|over)\b/i.test(text)
    ? rivals.find((field) => roleOf(field) === 'start')
    : undefined;
}
