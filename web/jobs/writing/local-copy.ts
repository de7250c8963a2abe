import { composeInstructions } from '../../../core/jobs/intent.ts';
import type { Draft } from './draft.ts';

/**
 * Text that is not saved, with the revision it started from (null for a job that was never saved), that revision's own text as far
 * as it is known, and when it was typed.
 */
export type LocalCopy = { draft: Draft; etag: string | null; at: number; base?: Draft };

/** A copy as it lies on this device: under which key, and which tab wrote it. */
export type FoundCopy = LocalCopy & { key: string; by?: string };

/** The newest text of any tab lies under the job's own key. One that it pushes aside lies beside it, under the name of its tab. */
const keyOf = (jobId: string | null) => `callwell.job-draft.${jobId ?? 'new'}`;
const asideOf = (jobId: string | null, tab: string) => `${keyOf(jobId)}.${tab}`;

const TAB = 'callwell.tab';

/** Tells this tab from others of the same browser, also after a reload. */
function thisTab(): string {
  const known = sessionStorage.getItem(TAB);
  if (known !== null) return known;
  const made = Math.random().toString(36).slice(2);
  sessionStorage.setItem(TAB, made);
  return made;
}

function read(key: string): FoundCopy | null {
  const written = localStorage.getItem(key);
  return written === null ? null : { ...upToDate(JSON.parse(written) as LocalCopy), key };
}

/** What this tab typed for a job and never saved; null when it typed nothing, or storage is switched off. */
export function readOwnCopy(jobId: string | null): FoundCopy | null {
  writeWaiting();
  try {
    const newest = read(keyOf(jobId));
    return newest?.by === thisTab() ? newest : read(asideOf(jobId, thisTab()));
  } catch {
    return null;
  }
}

/** What was typed for a job on this device and never saved, this tab's before that of others. */
export function readCopy(jobId: string | null): FoundCopy | null {
  const own = readOwnCopy(jobId);
  if (own) return own;
  try {
    const beside = Object.keys(localStorage).find((key) => key.startsWith(`${keyOf(jobId)}.`));
    return read(keyOf(jobId)) ?? (beside === undefined ? null : read(beside));
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

/** Keeps what this tab typed, or no longer does. What another tab typed is never written over. */
export function keepCopy(jobId: string | null, copy: LocalCopy | null): void {
  waiting.delete(jobId);
  try {
    const newest = read(keyOf(jobId));
    const others = newest?.by !== undefined && newest.by !== thisTab() ? newest : null;
    if (copy) {
      const { draft, etag, at, base } = withBase(jobId, copy);
      if (others) put(asideOf(jobId, others.by ?? ''), others);
      put(keyOf(jobId), { draft, etag, at, by: thisTab(), ...(base ? { base } : {}) });
    } else if (!others) localStorage.removeItem(keyOf(jobId));
    localStorage.removeItem(asideOf(jobId, thisTab()));
  } catch {
    // Storage can be full or off: the text is then kept by this page alone.
  }
}

function put(key: string, copy: LocalCopy & { by?: string }): void {
  localStorage.setItem(key, JSON.stringify(copy));
}

/** Throws a copy away, whoever typed it: it was offered and is not wanted, or is gone on with here. */
export function dropCopy({ key }: FoundCopy): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
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
