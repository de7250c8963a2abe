import type { JobText } from '../../../core/jobs/job.ts';
import { composeInstructions, splitInstructions } from '../../../core/jobs/validate.ts';
import type { Fix } from '../../../core/shared/problem.ts';
import type { Span } from '../../../core/shared/text.ts';

/**
 * A job while it is written: the caller intent and the steps stand in two fields, `gap` is the white space between them. Putting
 * the three together again gives the stored text byte for byte.
 */
export type Draft = Omit<JobText, 'instructions'> & { intent: string; gap: string; steps: string };

export const emptyDraft: Draft = {
  name: '',
  description: '',
  phrases: [],
  icon: null,
  intent: '',
  gap: '',
  steps: '',
};

export function draftOf({ name, description, instructions, phrases, icon }: JobText): Draft {
  return { name, description, phrases: [...phrases], icon, ...splitInstructions(instructions) };
}

export function textOf({ name, description, phrases, icon, intent, gap, steps }: Draft): JobText {
  return { name, description, phrases, icon, instructions: composeInstructions(intent, steps, gap) };
}

/** The members of `after` that differ from `before`: an edit sends nothing else, so that it overwrites nothing else. */
export function changesOf(before: JobText, after: JobText): Partial<JobText> {
  const keys = ['name', 'description', 'instructions', 'phrases', 'icon'] as const;
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/** Which of the two fields a place of the stored text is in, and where there. */
export type FieldPlace = { field: 'intent' | 'steps'; span: Span };

/** Where the steps begin in the stored text. */
export function stepsAt({ intent, gap, steps }: Draft): number {
  return composeInstructions(intent, steps, gap).length - steps.length;
}

export function placeInFields(draft: Draft, [from, to]: Span): FieldPlace {
  const start = stepsAt(draft);
  if (from >= start && draft.steps !== '')
    return { field: 'steps', span: [from - start, Math.max(from, to) - start] };
  const most = draft.intent.length;
  return { field: 'intent', span: [Math.min(from, most), Math.min(Math.max(from, to), most)] };
}

/** The draft with a stretch of its stored text replaced. A stretch across both fields is split anew. */
export function replaced(draft: Draft, { span: [from, to], text }: Pick<Fix, 'span' | 'text'>): Draft {
  const start = stepsAt(draft);
  const cut = (whole: string, a: number, b: number) => whole.slice(0, a) + text + whole.slice(b);
  if (from >= start) return { ...draft, steps: cut(draft.steps, from - start, to - start) };
  if (to <= draft.intent.length) return { ...draft, intent: cut(draft.intent, from, to) };
  const { instructions } = textOf(draft);
  return { ...draft, ...splitInstructions(cut(instructions, from, to)) };
}
