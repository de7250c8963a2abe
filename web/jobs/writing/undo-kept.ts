import { afterSave, type Level, type Levels, noLevels } from './undo-levels.ts';

const keyOf = (jobId: string | null) => `callwell.job-undo.${jobId ?? 'new'}`;

/** For this visit, also where the device keeps nothing. */
const held = new Map<string, Levels>();

/** What Undo can give back for a job on this device. */
export function readLevels(jobId: string | null): Levels {
  const key = keyOf(jobId);
  try {
    const written = localStorage.getItem(key);
    if (written !== null) return JSON.parse(written) as Levels;
  } catch {
    // Storage is off, or holds what is none of ours.
  }
  return held.get(key) ?? noLevels;
}

/** Keeps them for the next visit. A full device loses the oldest saved levels first: revisions serve those. */
export function keepLevels(jobId: string | null, levels: Levels): void {
  const key = keyOf(jobId);
  held.set(key, levels);
  for (let kept: readonly Level[] | null = levels.levels; kept !== null; kept = withoutOldest(kept)) {
    try {
      localStorage.setItem(key, JSON.stringify({ ...levels, levels: kept }));
      return;
    } catch {
      // Full, or off: tried again with less.
    }
  }
}

function withoutOldest(levels: readonly Level[]): readonly Level[] | null {
  const oldest = levels.findIndex(({ saved }) => saved);
  return oldest < 0 ? null : levels.toSpliced(oldest, 1);
}

/** A job that was written before it had an id takes its levels along when it is saved. */
export function moveLevels(toJobId: string, revision: number): void {
  const levels = readLevels(null);
  if (levels.levels.length > 0) keepLevels(toJobId, afterSave(levels, revision));
  held.delete(keyOf(null));
  try {
    localStorage.removeItem(keyOf(null));
  } catch {
    // Nothing was kept then.
  }
}

/** Whoever shows a job's draft says how to undo there, so that an Undo elsewhere (on a toast) reaches it. */
const shown = new Map<string, () => void>();

export function showsDraft(jobId: string | null, undo: () => void): () => void {
  const key = keyOf(jobId);
  shown.set(key, undo);
  return () => {
    if (shown.get(key) === undo) shown.delete(key);
  };
}

/** Undoes where the draft is shown; false where it is shown nowhere. */
export function undoWhereShown(jobId: string | null): boolean {
  const undo = shown.get(keyOf(jobId));
  undo?.();
  return undo !== undefined;
}
