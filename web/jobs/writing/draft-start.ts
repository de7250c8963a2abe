import type { StoredJob } from '../stored-job.ts';
import { changesOf, type Draft, draftOf, emptyDraft, textOf } from './draft.ts';
import { type FoundCopy, isInHand, type LocalCopy, readCopy, readOwnCopy } from './local-copy.ts';

/** True when the copy holds something that is not stored. */
function holdsMore(copy: LocalCopy, stored: Draft): boolean {
  return Object.keys(changesOf(textOf(stored), textOf(copy.draft))).length > 0;
}

/**
 * The revision that a kept text started from, so that what others saved since is told apart from what was written here. One that
 * this device does not know counts as empty: then each line that differs is chosen.
 */
export function startOf(job: StoredJob | null, copy: LocalCopy | null): StoredJob | null {
  if (!job || !copy || copy.etag === null || copy.etag === job.etag) return job;
  const revision = Number(copy.etag) || job.revision;
  return { ...job, ...(copy.base ?? emptyDraft), etag: copy.etag, revision };
}

/** What is kept of a draft on this device. */
export function copyOf(draft: Draft, base: StoredJob | null): LocalCopy {
  return { draft, etag: base?.etag ?? null, at: Date.now(), ...(base ? { base: textOf(base) } : {}) };
}

/** The draft that another page of this visit has just worked on: it is gone on with. */
export function draftInHand(job: StoredJob | null): LocalCopy | null {
  return isInHand(job?.id ?? null) ? readOwnCopy(job?.id ?? null) : null;
}

/** What an earlier visit left here and is not stored: offered, as long as it is not in hand. */
export function copyToOffer(job: StoredJob | null, inHand: LocalCopy | null): FoundCopy | null {
  const copy = readCopy(job?.id ?? null);
  return copy && !inHand && holdsMore(copy, job ? draftOf(job) : emptyDraft) ? copy : null;
}
