import { type Holder, type Scope, stepId } from '../branches/scope.ts';
import { namedType } from '../fields/field-type.ts';
import { type FieldDraft, fieldsIn, looksLikeFields, splitItems } from '../fields/fields.ts';
import { snake } from '../fields/label.ts';
import type { Field, FieldType, Step } from '../plan.ts';
import { collectStep } from './collect.ts';
import type { Reading } from './meaning.ts';

const ALL =
  /\b(?:every ?thing|all|whole|details|information|answers?|notes?|the (?:appointment|booking|order|request|reservation|visit|message|lead)(?! (?:number|id|date|name|time)\b)|what you (?:have|heard|wrote)|todo)\b/;

const IT =
  /^(?:it|that|this|them|these|those|lo|la|back|)(?: back| again| over| to (?:them|the caller)|\s*)*$/;

/** "Read the number back": a confirm of the fields that the words mean, which are read back from then on. */
export function confirmed(reading: Reading & { as: 'confirm' }, holder: Holder, scope: Scope): Step | null {
  const { span, text } = reading;
  const { fields, sure } = meant(reading.what, scope);
  const fresh = sure ? null : uncollected(reading);
  if (fresh)
    return collectStep({ span, confidence: 0.82, as: 'collect', text, fields: fresh }, holder, scope);
  if (fields.length === 0) return asQuestion(reading, holder, scope);
  for (const field of fields) field.readBack = true;
  const confidence = sure ? reading.confidence : 0.82;
  return {
    id: stepId(scope, 'confirm', span),
    span,
    confidence,
    kind: 'confirm',
    text,
    fields: fields.map((field) => field.key),
  };
}

/** "Verify the order number" before any was asked for: the value is still to be collected. */
function uncollected(reading: Reading & { as: 'confirm' }): FieldDraft[] | null {
  const what = reading.what.replace(
    /^(?:(?:the|their|caller's|patient's) )*identity (?:with|by|using|via)(?: asking for)? /,
    '',
  );
  if (!/^(?:please )?(?:verify|confirm)\b/i.test(reading.text) || !looksLikeFields(what)) return null;
  return fieldsIn(what).map((field) => ({ ...field, readBack: true }));
}

/** Nothing has been collected that could be read back: the caller is asked to confirm in words. */
function asQuestion(reading: Reading & { as: 'confirm' }, holder: Holder, scope: Scope): Step {
  const { span, text } = reading;
  const step: Step = {
    id: stepId(scope, 'ask', span),
    span,
    confidence: 0.8,
    kind: 'ask',
    text,
    key: `confirmed_${snake(reading.what) || 'answer'}`,
    answer: 'yes-no',
  };
  if (step.kind === 'ask') scope.decided = { holder, step, field: null };
  return step;
}

/** The fields meant by "the names, the place and the phone number"; `sure` is false where only "all so far" could be meant. */
function meant(what: string, scope: Scope): { fields: Field[]; sure: boolean } {
  const all = [...scope.fields.values()];
  const words = what
    .replace(
      /\b(?:softly|slowly|clearly|carefully|aloud|digit by digit|one by one|and make sure .*|and have them .*|to (?:them|the caller|make sure).*)\b.*$/,
      '',
    )
    .replace(/[.,;:!?\s]+$/, '');
  if (IT.test(words)) return { fields: scope.lastCollect ? lastOnes(scope) : all, sure: true };
  if (/^(?:the |their )?(?:correct )?spelling(?: back| again)?$/.test(words))
    return { fields: spelled(scope), sure: true };
  const found = new Set<Field>();
  const named = all.map((field) => ({ field, words: wordsOf(field) }));
  for (const item of splitItems(
    words.replace(/\b(?:the |their )?(?:correct )?(?:spelling of|both|back|again|out)\b/g, ' '),
  )) {
    for (const field of fieldsNamed(item.trim(), named)) found.add(field);
  }
  if (found.size > 0) return { fields: all.filter((field) => found.has(field)), sure: true };
  return { fields: all, sure: ALL.test(words) };
}

/** "Read it back" after one value means that value; after a row of lines it means all that was said so far. */
function lastOnes(scope: Scope): Field[] {
  const last = scope.lastCollect?.fields ?? [];
  const [only] = last;
  // Nobody has a mere wish read back by itself: behind one, "it" is what was asked for in all.
  const wish = last.length === 1 && only?.type === 'text' && !only.required && scope.fields.size > 1;
  return (last.length === 1 && !wish) || scope.fields.size === last.length
    ? last.map((field) => scope.fields.get(field.key) ?? field)
    : [...scope.fields.values()];
}

/** "Read the spelling back" means what can be spelled: the last name or e-mail. */
function spelled(scope: Scope): Field[] {
  const all = [...scope.fields.values()];
  const last = all.findLast((field) => field.type === 'person-name' || field.type === 'email') ?? all.at(-1);
  return last ? [last] : [];
}

type NamedField = { field: Field; words: ReadonlySet<string> };

function wordsOf(field: Field): ReadonlySet<string> {
  const known = WORDS.get(field) ?? new Set(`${field.key}_${snake(field.label)}`.split('_'));
  WORDS.set(field, known);
  return known;
}

/** Every confirm asks it of every field so far; a field keeps its key and label. */
const WORDS = new WeakMap<Field, ReadonlySet<string>>();

function fieldsNamed(item: string, all: readonly NamedField[]): Field[] {
  const plural = item.replace(/(?:es|s)\b/g, '');
  const words = snake(item).split('_').filter(Boolean);
  const byWords = all.filter((field) => words.some((word) => field.words.has(word) && word !== 'number'));
  if (byWords.length > 0 && !/\bboth\b/.test(item)) {
    const best = Math.max(...byWords.map((field) => shared(words, field)));
    return byWords.filter((field) => shared(words, field) === best).map(({ field }) => field);
  }
  const type = namedType(item) ?? namedType(plural) ?? placeType(item);
  return all.flatMap(({ field }) =>
    type && (field.type === type || nearType(field.type) === type) ? [field] : [],
  );
}

function shared(words: readonly string[], field: NamedField): number {
  return words.filter((word) => field.words.has(word)).length;
}

function placeType(item: string): FieldType | null {
  return /\b(?:place|location|spot|where)\b/.test(item) ? 'address' : null;
}

function nearType(type: FieldType): FieldType {
  return type === 'date-time' ? 'date' : type === 'people' ? 'number' : type;
}
