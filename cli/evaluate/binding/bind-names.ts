import { namedType } from '../../../core/plan/fields/field-type.ts';
import { type Role, roleIn, roleOf } from '../../../core/plan/fields/role.ts';
import type { Field, FieldKey, FieldType } from '../../../core/plan/plan.ts';
import { stem } from '../../../core/shared/stem.ts';
import { conceptsOf, splitWord } from './concepts.ts';

/** A name of a result, as far as its words tell what is meant. */
type Meaning = { words: Set<string>; concepts: Set<number>; type: FieldType | null; role: Role | null };

const STOP = new Set(
  'the a an of for to in on at is are your their you they what which it and or do does any'.split(' '),
);
const GENERIC = new Set([
  'name',
  'number',
  'code',
  'id',
  'value',
  'values',
  'field',
  'answer',
  'item',
  'type',
]);
/** Likeness under which a name and a field are about different things. */
export const LEAST = 0.3;

/**
 * Which of a Plan's fields stands for which of the data's result names, by their names alone: same words, words for one thing, kind of value, and which
 * end of a span. Each field is taken once, the likest first.
 */
export function bindNames(names: readonly string[], fields: readonly Field[]): Map<string, FieldKey> {
  const pairs = names.flatMap((name) =>
    fields.map((field) => ({ name, key: field.key, likeness: likeness(name, field) })),
  );
  const bound = new Map<string, FieldKey>();
  const used = new Set<FieldKey>();
  for (const { name, key, likeness: score } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (score < LEAST || bound.has(name) || used.has(key)) continue;
    bound.set(name, key);
    used.add(key);
  }
  for (const [name, key] of soleOfTheirKind(names, fields, bound)) bound.set(name, key);
  return bound;
}

/** "host_name" and "Whose name is it under?": the one name of a person that is left on either side. */
function soleOfTheirKind(
  names: readonly string[],
  fields: readonly Field[],
  bound: ReadonlyMap<string, FieldKey>,
): [string, FieldKey][] {
  const taken = new Set(bound.values());
  return SPEAKING_KINDS.flatMap((kind): [string, FieldKey][] => {
    const left = names.filter((name) => !bound.has(name) && kindOf(name) === kind);
    const open = fields.filter(({ key, type }) => !taken.has(key) && type === kind);
    const [name, field] = [left[0], open[0]];
    return left.length === 1 && open.length === 1 && name && field ? [[name, field.key]] : [];
  });
}

const SPEAKING_KINDS: readonly FieldType[] = [
  'person-name',
  'phone',
  'email',
  'address',
  'date',
  'time',
  'people',
  'choice',
];

function kindOf(name: string): FieldType | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  if (/ (?:type|kind|mode|class|option|method|plan)$/.test(words)) return 'choice';
  if (
    / name$/.test(words) &&
    !/\b(?:company|business|product|item|software|program|hotel|venue|file)\b/.test(words)
  )
    return 'person-name';
  return namedType(words.split(' ').at(-1) ?? words) ?? namedType(words);
}

/** How surely a name ("departure_city") and a field ("where from") mean the same; 0 when they cannot. */
export function likeness(name: string, field: Field): number {
  if (name === field.key) return 3;
  const wanted = meaningOfName(name);
  const offered = meaningOfField(field);
  if (wanted.role && offered.role && wanted.role !== offered.role) return 0;
  const words = overlap(wanted.words, offered.words);
  const concepts = overlap(wanted.concepts, offered.concepts);
  const role = wanted.role !== null && wanted.role === offered.role ? 0.4 : 0;
  return words + 0.6 * concepts + role + kindBonus(wanted.type, field.type, words + concepts + role > 0);
}

/** A phone or an e-mail is known by its kind; other kinds only strengthen what the words say. */
function kindBonus(wanted: FieldType | null, offered: FieldType, related: boolean): number {
  if (wanted === null || wanted === 'text') return 0;
  const same = wanted === offered || (offered === 'date-time' && (wanted === 'date' || wanted === 'time'));
  if (same && (wanted === 'phone' || wanted === 'email')) return 0.5;
  // Free text says nothing of its kind, so it speaks neither for nor against.
  if (!related || offered === 'text') return 0;
  return same ? 0.25 : -0.15;
}

function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / Math.min(a.size, b.size, 2) / 2 + shared / new Set([...a, ...b]).size / 2;
}

function meaningOfName(name: string): Meaning {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  // What a name is comes last in it: a departure city is a city.
  const type = namedType(spaced.split(' ').at(-1) ?? spaced) ?? namedType(spaced);
  return meaning(spaced, type, roleIn(spaced, type));
}

function meaningOfField(field: Field): Meaning {
  const options = field.options?.join(' ') ?? '';
  return meaning(
    `${field.label} ${field.key.replaceAll('_', ' ')} ${options}`.toLowerCase(),
    field.type,
    roleOf(field),
  );
}

function meaning(text: string, type: FieldType | null, role: Role | null): Meaning {
  const all = (text.match(/\p{L}+|\d+/gu) ?? []).flatMap(splitWord).filter((word) => !STOP.has(word));
  // The name of a program is told by "program": "name" only says that it has one.
  const telling = all.filter((word) => !GENERIC.has(word));
  const words = telling.length > 0 ? telling : all;
  return {
    words: new Set(words.map(stem)),
    concepts: new Set(words.flatMap((word) => [...conceptsOf(word)])),
    type,
    role,
  };
}
