import type { Draft } from './draft.ts';

/** Text that is not saved, with the revision it started from (null for a job that was never saved) and when it was typed. */
export type LocalCopy = { draft: Draft; etag: string | null; at: number };

const keyOf = (jobId: string | null) => `callwell.job-draft.${jobId ?? 'new'}`;

/** What was typed for a job on this device and never saved; null when nothing was, or storage is switched off. */
export function readCopy(jobId: string | null): LocalCopy | null {
  try {
    const written = localStorage.getItem(keyOf(jobId));
    return written === null ? null : (JSON.parse(written) as LocalCopy);
  } catch {
    return null;
  }
}

export function keepCopy(jobId: string | null, copy: LocalCopy | null): void {
  try {
    if (copy) localStorage.setItem(keyOf(jobId), JSON.stringify(copy));
    else localStorage.removeItem(keyOf(jobId));
  } catch {
    // Storage can be full or off: the text is then kept by this page alone.
  }
}
