import type { Field, FieldKey, FieldType } from '../../plan/plan.ts';
import type { Extracted, Heard } from './value.ts';

/** Reads a value of `type` out of what the caller said; null when nothing of that type was said. */
export function readValue(type: FieldType, heard: Heard): Extracted | null {
  void type;
  const from = heard.text.length - heard.text.trimStart().length;
  const text = heard.text.trim();
  if (!heard.asked || text === '') return null;
  return { value: text, heard: text, span: [from, from + text.length], confidence: 0.6 };
}

/** What the caller says about a call, without the question that was asked. */
export type Told = Omit<Heard, 'asked' | 'options' | 'label' | 'previous'>;

/** Which of a job's still-empty fields the caller's words fill although not asked. Sure ones only. */
export function volunteered(fields: readonly Field[], heard: Told): { key: FieldKey; extracted: Extracted }[] {
  void fields;
  void heard;
  return [];
}
