import { composeInstructions } from '../../../core/jobs/intent.ts';
import type { Draft } from './draft.ts';

/**
 * Text that is not saved, with the revision it started from (null for a job that was never saved), that revision's own text as far
 * as it is known, and when it was typed.
 */
export type LocalCopy = { draft: Draft; etag: string | null; at: number; base?: Draft };

const keyOf = (jobId: string | null) => `callwell.job-draft.${jobId ?? 'new'}`;

/** What was typed for a job on this device and never saved; null when nothing was, or storage is switched off. */
export function readCopy(jobId: string | null): LocalCopy | null {
  writeWaiting();
  try {
    const written = localStorage.getItem(keyOf(jobId));
    return written === null ? null : upToDate(JSON.parse(written) as LocalCopy);
  } catch {
    return null;
  }
}

type OldDraft = Draft & { intent?: string; gap?: string; steps?: string };

/** Copies that an earlier version left hold intent and steps apart. */
function upToDate(copy: LocalCopy): LocalCopy {
  const { intent, gap, steps, ...draft } = copy.draft as OldDraft;
  if (intent === undefined || steps === undefined) return copy;
  return { ...copy, draft: { ...draft, instructions: composeInstructions(intent, steps, gap) } };
}

export function keepCopy(jobId: string | null, copy: LocalCopy | null): void {
  waiting.delete(jobId);
  try {
    if (copy) localStorage.setItem(keyOf(jobId), JSON.stringify(withBase(jobId, copy)));
    else localStorage.removeItem(keyOf(jobId));
  } catch {
    // Storage can be full or off: the text is then kept by this page alone.
  }
}

/** A copy that is put in the place of one from the same revision keeps what that one knew of it. */
function withBase(jobId: string | null, copy: LocalCopy): LocalCopy {
  const before = copy.base ? null : readCopy(jobId);
  return before?.base && before.etag === copy.etag ? { ...copy, base: before.base } : copy;
}

const PAUSE_MS = 250;
const waiting = new Map<string | null, LocalCopy>();
let pause: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps a copy a moment later, the newest alone: writing a whole text takes longer than a letter should. Leaving the page writes at once, so what
 * a crash can take is that moment.
 */
export function keepCopySoon(jobId: string | null, copy: LocalCopy): void {
  waiting.set(jobId, copy);
  pause ??= setTimeout(writeWaiting, PAUSE_MS);
}

function writeWaiting(): void {
  clearTimeout(pause);
  pause = undefined;
  for (const [jobId, copy] of waiting) keepCopy(jobId, copy);
}

// Behind what hands over the last letters, which listens first.
for (const leaving of ['pagehide', 'visibilitychange']) globalThis.addEventListener?.(leaving, writeWaiting);

/** Which draft goes from page to page of this visit: it is in hand, so it is gone on with and not offered. */
const IN_HAND = 'callwell.job-in-hand';

/** The next page that opens this job's draft goes on with it. */
export function handOn(jobId: string | null): void {
  try {
    sessionStorage.setItem(IN_HAND, keyOf(jobId));
  } catch {
    // Storage is off: the draft is offered then.
  }
}

export function isInHand(jobId: string | null): boolean {
  try {
    return sessionStorage.getItem(IN_HAND) === keyOf(jobId);
  } catch {
    return false;
  }
}

/** Taken: whoever comes back another time is asked again. */
export function putDown(jobId: string | null): void {
  if (isInHand(jobId)) sessionStorage.removeItem(IN_HAND);
}
