import type { JobText } from '../../../core/jobs/job.ts';
import { conflictOf, type SaveConflict } from '../conflict/save-conflict.ts';
import { type Choices, chosenText, nothingChosen, settled } from '../conflict/settling.ts';
import type { StoredJob } from '../stored-job.ts';
import { changesOf, type Draft, draftOf, textOf } from './draft.ts';

/** A save on its way: `mine` is the draft as it was when it was sent, `over` the revision that the changes are put over. */
export type Sent = { over: Pick<StoredJob, 'id' | 'etag'>; changes: Partial<JobText>; mine: JobText };

/** Saves the draft over the revision it started from. */
export function sendingOf({ base, draft }: Started): Sent {
  const mine = textOf(draft);
  return { over: base, changes: changesOf(textOf(base), mine), mine };
}

/** Saves what was chosen of both edits; null where that is stored already. */
export function settlingOf({ current, sides }: SaveConflict, choices: Choices): Sent | null {
  const changes = settled(sides, choices);
  return Object.keys(changes).length > 0 ? { over: current, changes, mine: sides.mine } : null;
}

const LONGEST_NOTE = 200;

/** The note of a save that puts two edits together: why mine was made stays, for Undo reads it there too. */
export function noteOfBoth(why: string, revision: number): string {
  const together = `Put together with revision ${revision}`;
  return why === '' ? together : `${why.slice(0, LONGEST_NOTE - together.length - 2)}. ${together}`;
}

/**
 * Where a newer revision meets a draft that nobody has changed, it takes its place; where it meets one that was changed, the next
 * save is told of it.
 */
export function renewed(current: StoredJob, now: Started): Started {
  const isNewer = current.revision > now.base.revision;
  return isNewer && isSame(textOf(now.base), now.draft) ? { base: current, draft: draftOf(current) } : now;
}

/** The revision that a draft starts from, and the draft. */
export type Started = { base: StoredJob; draft: Draft };

/**
 * Goes on from a save. `sent` is the draft as it was when it was sent: what was typed since then is put on top of what was saved.
 * Where the two do not fit (the save had chosen another's line, and that very line was typed on), the draft stays as it is, with its old
 * etag: the next save is told that it comes late, and shows both.
 */
export function goOnFrom(saved: StoredJob, sent: JobText, now: Started): Started {
  const { draft } = now;
  if (isSame(draft, sent)) return { base: saved, draft: draftOf(saved) };
  const { sides, fits } = conflictOf(sent, textOf(draft), saved);
  if (fits) return { base: saved, draft: draftOf(chosenText(sides, nothingChosen)) };
  return { base: { ...now.base, ...sent }, draft };
}

function isSame(a: JobText, b: JobText): boolean {
  return Object.keys(changesOf(a, b)).length === 0;
}
