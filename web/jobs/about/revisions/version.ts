import type { JobText } from '../../../../core/jobs/job.ts';
import { changeNote } from '../../../../core/jobs/revisions/change-note.ts';
import type { Schema } from '../../../client/client.ts';
import { formatCount } from '../../../ui/index.ts';
import { textOf } from '../../writing/draft.ts';
import type { JobDraft } from '../../writing/use-draft.ts';

/** One state of a job that can be compared: a save, or the text that is not saved (`now`). */
export type Version = { key: number | 'now'; name: string; text: JobText };

export function versionOf(revision: Schema<'Revision'>): Version {
  return { key: revision.number, name: `Revision ${revision.number}`, text: textOf(revision) };
}

/** The unsaved text, or null while it is what is stored. */
export function versionNow(draft: JobDraft): Version | null {
  return draft.changed ? { key: 'now', name: 'Your unsaved text', text: textOf(draft.draft) } : null;
}

export function noteOfNow(draft: JobDraft): string {
  return changeNote(draft.stored, textOf(draft.draft));
}

/** "Added the 911 line. Changed 4 live steps." */
export function noteWithReach({ note, reach }: Schema<'Revision'>): string {
  if (reach.steps === 0) return note;
  return `${note.replace(/\.$/, '')}. Changed ${formatCount(reach.steps, 'live step')}.`;
}

/** Older first: what changed reads forwards in time, whichever was chosen first. */
export function inOrder(one: Version, other: Version): [Version, Version] {
  const age = ({ key }: Version) => (key === 'now' ? Number.POSITIVE_INFINITY : key);
  return age(one) <= age(other) ? [one, other] : [other, one];
}
