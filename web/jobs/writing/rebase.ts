import type { JobText } from '../../../core/jobs/job.ts';
import { conflictOf } from '../conflict/save-conflict.ts';
import { chosenText, nothingChosen } from '../conflict/settling.ts';
import type { StoredJob } from '../stored-job.ts';
import { changesOf, type Draft, draftOf, textOf } from './draft.ts';

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
