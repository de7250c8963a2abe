import { diffLines, linesOf } from '../../../core/jobs/diff.ts';
import type { JobText } from '../../../core/jobs/job.ts';
import { merge } from '../../../core/jobs/merge.ts';
import type { StoredJob } from '../stored-job.ts';
import { draftOf, textOf } from '../writing/draft.ts';
import { fitsTogether, partsToChoose, type Sides } from './settling.ts';

/** Somebody saved in between: their revision, and the states to choose from. */
export type SaveConflict = {
  revision: number;
  updatedBy: string;
  savedAt: number;
  current: StoredJob;
  sides: Sides;
  /** Nothing that either wrote has to go. */
  fits: boolean;
  /** Nothing is left to choose: what was written here is stored already, or nothing was. */
  settled: boolean;
};

export function conflictOf(base: JobText, mine: JobText, current: StoredJob): SaveConflict {
  const theirs = textOf(draftOf(current));
  const sides: Sides = {
    base,
    mine,
    theirs,
    merge: merge(base.instructions, mine.instructions, theirs.instructions),
  };
  const { revision, updatedBy, updatedAt } = current;
  return {
    ...{ revision, updatedBy, current, sides, savedAt: updatedAt },
    fits: fitsTogether(sides),
    settled: partsToChoose(sides).length === 0,
  };
}

const MOST_PLACES = 3;

/** Which lines an edit touched, by their numbers before it: "line 9", "lines 3 to 5 and 12"; null where it touched none. */
export function touchedLines(before: string, after: string): string | null {
  const places = diffLines(linesOf(before), linesOf(after)).map(({ aFrom, aTo }) =>
    aTo - aFrom > 1 ? `${aFrom + 1} to ${aTo}` : `${aFrom + 1}`,
  );
  if (places.length === 0) return null;
  if (places.length > MOST_PLACES) return `${places.length} places`;
  const last = places.pop() ?? '';
  const many = places.length > 0 || last.includes(' ');
  return `${many ? 'lines' : 'line'} ${places.length > 0 ? `${places.join(', ')} and ` : ''}${last}`;
}
