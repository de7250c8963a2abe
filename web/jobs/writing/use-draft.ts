import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobText } from '../../../core/jobs/job.ts';
import type { StoredJob } from '../stored-job.ts';
import { changesOf, type Draft, draftOf, emptyDraft, textOf } from './draft.ts';
import {
  dropCopy,
  type FoundCopy,
  isInHand,
  keepCopy,
  keepCopySoon,
  type LocalCopy,
  putDown,
  readCopy,
  readOwnCopy,
} from './local-copy.ts';
import { goOnFrom, renewed } from './saving.ts';
import { useTyped } from './use-typed.ts';

/** True when the copy holds something that is not stored. */
function holdsMore(copy: LocalCopy, stored: Draft): boolean {
  return Object.keys(changesOf(textOf(stored), textOf(copy.draft))).length > 0;
}

/**
 * The revision that a kept text started from, so that what others saved since is told apart from what was written here. One that
 * this device does not know counts as empty: then each line that differs is chosen.
 */
function startOf(job: StoredJob | null, copy: LocalCopy | null): StoredJob | null {
  if (!job || !copy || copy.etag === null || copy.etag === job.etag) return job;
  const revision = Number(copy.etag) || job.revision;
  return { ...job, ...(copy.base ?? emptyDraft), etag: copy.etag, revision };
}

function copyOf(draft: Draft, base: StoredJob | null): LocalCopy {
  return { draft, etag: base?.etag ?? null, at: Date.now(), ...(base ? { base: textOf(base) } : {}) };
}

/** The draft that another page of this visit has just worked on: it is gone on with. */
function draftInHand(job: StoredJob | null): LocalCopy | null {
  return isInHand(job?.id ?? null) ? readOwnCopy(job?.id ?? null) : null;
}

/**
 * The text of a job while it is written. It starts from a revision (`base`), is kept on this device with every change, and what
 * was left here by an earlier visit is offered, never put in silently. A newer revision takes its place while nothing is changed.
 */
export function useDraft(job: StoredJob | null, start: Partial<Draft> = {}) {
  const [inHand] = useState(() => draftInHand(job));
  const [base, setBase] = useState(() => startOf(job, inHand));
  const [draft, setDraft] = useState<Draft>(
    () => inHand?.draft ?? { ...(job ? draftOf(job) : emptyDraft), ...start },
  );
  const [offered, setOffered] = useState<FoundCopy | null>(() => {
    const copy = readCopy(job?.id ?? null);
    return copy && !inHand && holdsMore(copy, job ? draftOf(job) : emptyDraft) ? copy : null;
  });
  const stored = textOf(base ? draftOf(base) : emptyDraft);
  const changes = changesOf(stored, textOf(draft));
  const changed = Object.keys(changes).length > 0;
  const id = job?.id ?? null;

  useEffect(() => putDown(id), [id]);

  const typed = useTyped(draft.instructions, (instructions) => setDraft((now) => ({ ...now, instructions })));
  const { settle, isHeld } = typed;
  const latest = useRef({ base, draft });
  latest.current = { base, draft };
  /** Goes on from what was saved of `sent`; what was typed meanwhile stays. */
  const goOn = useCallback(
    (saved: StoredJob, sent: JobText) => {
      settle();
      const { base, draft } = latest.current;
      const now = goOnFrom(saved, sent, { base: base ?? saved, draft });
      setBase(now.base);
      setDraft(now.draft);
      keepCopy(saved.id, null);
    },
    [settle],
  );

  /** Starts from a saved revision: after a restore, or when theirs was taken. */
  const adopt = useCallback((saved: StoredJob) => {
    setBase(saved);
    setDraft(draftOf(saved));
    keepCopy(saved.id, null);
  }, []);

  useEffect(() => {
    // Letters on their way are a change: with them this is looked at again.
    if (!job || !base || isHeld()) return;
    const now = { base, draft };
    if (renewed(job, now) !== now) adopt(job);
  }, [job, base, draft, adopt, isHeld]);

  useEffect(() => {
    if (changed) keepCopySoon(id, copyOf(draft, base));
  }, [draft, changed, id, base]);

  return {
    draft,
    base,
    stored,
    changes,
    changed,
    offered,
    adopt,
    goOn,
    /** Puts a text that holds what `saved` says in the place of the draft; nothing is saved by that. */
    rebase: (saved: StoredJob, text: JobText) => {
      setBase(saved);
      setDraft(draftOf(text));
    },
    set: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    put: setDraft,
    /** What a person types; the rest of the page follows when it has time. */
    type: typed.type,
    /** Goes on with the text that was left here, from the revision that it started from. */
    takeOffered: () => {
      if (!offered) return;
      setDraft(offered.draft);
      setBase(startOf(job, offered));
      setOffered(null);
      dropCopy(offered);
      keepCopy(id, offered);
    },
    dropOffered: () => {
      setOffered(null);
      if (offered) dropCopy(offered);
      if (changed) keepCopy(id, copyOf(draft, base));
    },
    discard: () => {
      setDraft(base ? draftOf(base) : emptyDraft);
      keepCopy(id, null);
    },
  };
}

export type JobDraft = ReturnType<typeof useDraft>;
