import type { Field } from '../../core/plan/plan.ts';

/** Words that name one thing, as the scorer's own table has them. */
const SYNONYMS = [
  ['phone', 'mobile', 'number', 'cell', 'callback', 'telephone'],
  ['name', 'full', 'caller', 'customer', 'patient', 'client'],
  ['dob', 'birth', 'birthdate'],
  ['address', 'location', 'street', 'place'],
  ['email', 'mail'],
  ['day', 'date'],
  ['time', 'hour'],
  ['reason', 'issue', 'problem', 'symptom', 'symptoms', 'concern', 'description'],
];

/** Binds the data's result names to the Plan's fields by name alone; each field is taken once, the likest first. */
export function bindNames(names: readonly string[], fields: readonly Field[]): Map<string, string> {
  const pairs = names.flatMap((name) =>
    fields.map(({ key }) => ({ name, key, likeness: likeness(name, key) })),
  );
  const bound = new Map<string, string>();
  const used = new Set<string>();
  for (const { name, key, likeness: score } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (score < 0.2 || bound.has(name) || used.has(key)) continue;
    bound.set(name, key);
    used.add(key);
  }
  return bound;
}

function likeness(name: string, key: string): number {
  if (name === key) return 2;
  const [a, b] = [tokens(name), tokens(key)];
  const shared = [...a].filter((token) => b.has(token)).length;
  return shared / new Set([...a, ...b]).size;
}

function tokens(name: string): Set<string> {
  const words = name.toLowerCase().split(/[_\s-]+/);
  const groups = SYNONYMS.flatMap((group, at) =>
    group.some((word) => words.includes(word)) ? [`=${at}`] : [],
  );
  return new Set([...words, ...groups]);
}
