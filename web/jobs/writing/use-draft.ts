import { useCallback, useEffect, useState } from 'react';
import type { StoredJob } from '../stored-job.ts';
import { changesOf, type Draft, draftOf, emptyDraft, textOf } from './draft.ts';
import { isInHand, keepCopy, type LocalCopy, putDown, readCopy } from './local-copy.ts';

/** True when the copy holds something that is not stored. */
function holdsMore(copy: LocalCopy, stored: Draft): boolean {
  return Object.keys(changesOf(textOf(stored), textOf(copy.draft))).length > 0;
}

/** The draft that another page of this visit has just worked on: it is gone on with. */
function draftInHand(job: StoredJob | null): LocalCopy | null {
  return isInHand(job?.id ?? null) ? readCopy(job?.id ?? null) : null;
}

/**
 * The text of a job while it is written. It starts from a revision (`base`), is kept on this device with every change, and what
 * was left here by an earlier visit is offered, never put in silently. A newer revision takes its place while nothing is changed.
 */
export function useDraft(job: StoredJob | null, start: Partial<Draft> = {}) {
  const [inHand] = useState(() => draftInHand(job));
  const [base, setBase] = useState(job && inHand?.etag ? { ...job, etag: inHand.etag } : job);
  const [draft, setDraft] = useState<Draft>(
    () => inHand?.draft ?? { ...(job ? draftOf(job) : emptyDraft), ...start },
  );
  const [offered, setOffered] = useState<LocalCopy | null>(() => {
    const copy = readCopy(job?.id ?? null);
    return copy && !inHand && holdsMore(copy, job ? draftOf(job) : emptyDraft) ? copy : null;
  });
  const stored = textOf(base ? draftOf(base) : emptyDraft);
  const changes = changesOf(stored, textOf(draft));
  const changed = Object.keys(changes).length > 0;
  const id = job?.id ?? null;

  useEffect(() => putDown(id), [id]);

  /** Starts from a saved revision: after a save, a restore, or when theirs was taken. */
  const adopt = useCallback((saved: StoredJob) => {
    setBase(saved);
    setDraft(draftOf(saved));
    keepCopy(saved.id, null);
  }, []);

  useEffect(() => {
    if (job && base && job.revision > base.revision && !changed) adopt(job);
  }, [job, base, changed, adopt]);

  useEffect(() => {
    if (changed) keepCopy(id, { draft, etag: base?.etag ?? null, at: Date.now() });
  }, [draft, changed, id, base]);

  return {
    draft,
    base,
    stored,
    changes,
    changed,
    offered,
    adopt,
    set: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    put: setDraft,
    /** Goes on with the text that was left here, from the revision that it started from. */
    takeOffered: () => {
      if (!offered) return;
      setDraft(offered.draft);
      if (base && offered.etag !== null) setBase({ ...base, etag: offered.etag });
      setOffered(null);
    },
    dropOffered: () => {
      setOffered(null);
      if (!changed) keepCopy(id, null);
    },
    discard: () => {
      setDraft(base ? draftOf(base) : emptyDraft);
      keepCopy(id, null);
    },
  };
}

export type JobDraft = ReturnType<typeof useDraft>;
