import { claimField, type Holder, type Scope, stepId } from '../branches/scope.ts';
import type { FieldDraft } from '../fields/fields.ts';
import type { Field, Step, StepOf } from '../plan.ts';
import type { Reading } from './meaning.ts';

/** One line's fields as a step; null, and background, where the line names none. */
export function collectStep(reading: Reading & { as: 'collect' }, holder: Holder, scope: Scope): Step | null {
  const { span, confidence, text } = reading;
  const seen = new Set<string>();
  const fields: Field[] = [];
  for (const draft of reading.fields) {
    const field = claimField(
      scope,
      distinct(draft, draft.key === 'people' ? peopleIn(scope.source.plain) : draft.key, seen),
    );
    seen.add(field.key);
    fields.push(field);
    if (field.required && !holder.path.includes(field.key)) holder.path.push(field.key);
    if (field.type === 'yes-no' || field.type === 'choice') scope.decided = { holder, step: null, field };
    if (field.options) scope.choices.push({ holder, step: null, field, options: field.options });
  }
  if (fields.length === 0) {
    scope.background.push(span);
    return null;
  }
  const step: StepOf<'collect'> = {
    id: stepId(scope, 'collect', span),
    span,
    confidence,
    kind: 'collect',
    text,
    fields,
  };
  scope.lastCollect = step;
  scope.lastHolder = holder;
  return step;
}

/** Two fields of one line never share a key: "two addresses, from and to". */
function distinct(draft: FieldDraft, base: string, seen: ReadonlySet<string>): Field {
  let key = base;
  for (let n = 2; seen.has(key); n += 1) key = `${base}_${n}`;
  return { ...draft, key };
}

/** "How many?" counts a party at a table, guests at an event, people anywhere else. */
function peopleIn(plain: string): string {
  if (/\b(?:table|reservation|restaurant|dinner|brunch|seating)\b/.test(plain)) return 'party_size';
  return /\b(?:events?|party|wedding|hall|cater\w*|venue|banquet|reception)\b/.test(plain)
    ? 'guests'
    : 'people';
}
