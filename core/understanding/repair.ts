import type { Span } from '../shared/text.ts';

export type RepairKind =
  | 'repeat'
  | 'slower'
  | 'hold-on'
  | 'goodbye'
  | 'person'
  | 'cancel'
  | 'correction'
  | 'back'
  | 'robot'
  | 'abuse'
  | 'thanks'
  | 'refusal';

/** Talk about the talk itself: recognised by rules, before any brain. */
export type Repair = {
  kind: RepairKind;
  span: Span;
  /** The caller's words that matched, exactly `heard.slice(span[0], span[1])`. */
  words: string;
  /** What the caller said besides: a "Yes that's right" before the "bye". Empty when the repair was all. */
  rest: string;
  /** Refusals only. */
  reason?: 'unknown' | 'unwilling';
  /** `back` only: what to go back to, as said. */
  topic?: string;
};

export function repairIn(heard: string, language: 'en' | 'es'): Repair | null {
  void language;
  const match = /\b(good ?bye|bye( bye)?)\b/i.exec(heard);
  if (!match) return null;
  const span: Span = [match.index, match.index + match[0].length];
  return { kind: 'goodbye', span, words: match[0], rest: heard.slice(0, span[0]).replace(/[\s,.]+$/, '') };
}
