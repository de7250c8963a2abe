import type { FieldType } from '../../plan/plan.ts';

/** Where and in which language a value is said. */
export type ReadBackPlace = { language: 'en' | 'es'; country: string; locale?: string };

/** How a value (in normal form) is said to the caller. */
export function readBack(type: FieldType, value: string, place: ReadBackPlace): string {
  void type;
  void place;
  return value;
}
