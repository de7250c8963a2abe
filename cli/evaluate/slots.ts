import type { FieldType } from '../../core/plan/plan.ts';
import { readValue } from '../../core/understanding/values/read-value.ts';

/** What a row of slots.jsonl gives a call: the words, the question, the day. */
export type SlotRow = {
  id: string;
  text: string;
  slot_type: string;
  question_asked: string | null;
  reference_date?: string | null;
};

export type SlotPrediction = { id: string; value: string | null; normalized?: string };

const TYPES: Record<string, FieldType> = {
  person_name: 'person-name',
  number_of_people: 'people',
  money: 'price',
  date_time: 'date-time',
  yes_no: 'yes-no',
};

/** Rows without a date of their own are heard on this day, so that a run can be repeated. */
const REFERENCE_DATE = '2024-06-03';

/** The value of `slot_type` out of the row's text, by the reader that answers calls. */
export function predictSlot(row: SlotRow): SlotPrediction {
  const type = TYPES[row.slot_type] ?? (row.slot_type as FieldType);
  const extracted = readValue(type, {
    text: row.text,
    at: Date.parse(`${row.reference_date ?? REFERENCE_DATE}T09:00:00Z`),
    timeZone: 'UTC',
    country: 'US',
    language: 'en',
    asked: row.question_asked !== null,
    ...(row.question_asked ? { label: row.question_asked } : {}),
  });
  if (!extracted) return { id: row.id, value: null };
  const normalized = extracted.value.split(';ext=')[0] ?? '';
  return { id: row.id, value: extracted.heard, normalized };
}
