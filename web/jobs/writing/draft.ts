import type { JobText } from '../../../core/jobs/job.ts';
import type { Fix } from '../../../core/shared/problem.ts';

/** A job while it is written. `instructions` is the stored text itself, byte for byte: caller intent first, then the steps. */
export type Draft = JobText;

export const emptyDraft: Draft = { name: '', description: '', phrases: [], icon: null, instructions: '' };

export function draftOf({ name, description, instructions, phrases, icon }: JobText): Draft {
  return { name, description, instructions, phrases: [...phrases], icon };
}

export function textOf({ name, description, phrases, icon, instructions }: Draft): JobText {
  return { name, description, phrases, icon, instructions };
}

/** The members of `after` that differ from `before`: an edit sends nothing else, so that it overwrites nothing else. */
export function changesOf(before: JobText, after: JobText): Partial<JobText> {
  const keys = ['name', 'description', 'instructions', 'phrases', 'icon'] as const;
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/** The draft with one stretch of its text replaced and every other byte kept. */
export function replaced(draft: Draft, { span: [from, to], text }: Pick<Fix, 'span' | 'text'>): Draft {
  const { instructions } = draft;
  return { ...draft, instructions: instructions.slice(0, from) + text + instructions.slice(to) };
}
