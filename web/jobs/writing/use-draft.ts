import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobText } from '../../../core/jobs/job.ts';
import type { StoredJob } from '../stored-job.ts';
import { changesOf, type Draft, draftOf, emptyDraft, textOf } from './draft.ts';
import { copyOf, copyToOffer, draftInHand, startOf } from './draft-start.ts';
import { dropCopy, keepCopy, keepCopySoon, putDown } from './local-copy.ts';
import { goOnFrom, renewed } from './saving.ts';
import { type Typed, useTyped } from './use-typed.ts';

/**
 * The text of a job while it is written. It starts from a revision (`base`), is kept on this device with every change, and what
 * was left here by an earlier visit is offered, never put in silently. A newer revision takes its place while nothing is changed.
 */
export function useDraft(job: StoredJob | null, start: Partial<Draft> = {}) {
  const written = useWritten(job, start);
  const { base, setBase, draft, setDraft } = written;
  const id = job?.id ?? null;
  const stored = textOf(base ? draftOf(base) : emptyDraft);
  const changes = changesOf(stored, textOf(draft));
  const changed = Object.keys(changes).length > 0;
  useEffect(() => putDown(id), [id]);
  const typed = useTyped(draft.instructions, (instructions) => setDraft((now) => ({ ...now, instructions })));
  const revisions = useRevisions(written, typed);
  useRenewed(job, written, typed, revisions.adopt);
  useEffect(() => {
    if (changed) keepCopySoon(id, copyOf(draft, base));
  }, [draft, changed, id, base]);
  return {
    ...{ draft, base, stored, changes, changed },
    ...revisions,
    ...useOffered(job, written, changed),
    set: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    put: setDraft,
    /** What a person types; the rest of the page follows when it has time. */
    type: typed.type,
    /** Puts a text that holds what `saved` says in the place of the draft; nothing is saved by that. */
    rebase: (saved: StoredJob, text: JobText) => {
      setBase(saved);
      setDraft(draftOf(text));
    },
    discard: () => {
      setDraft(base ? draftOf(base) : emptyDraft);
      keepCopy(id, null);
    },
  };
}

/** The draft and what it starts from: what is in hand, else what is stored. */
function useWritten(job: StoredJob | null, start: Partial<Draft>) {
  const [inHand] = useState(() => draftInHand(job));
  const [base, setBase] = useState(() => startOf(job, inHand));
  const [draft, setDraft] = useState<Draft>(
    () => inHand?.draft ?? { ...(job ? draftOf(job) : emptyDraft), ...start },
  );
  return { inHand, base, setBase, draft, setDraft };
}

type Written = ReturnType<typeof useWritten>;

/** The ways in which a saved revision becomes what is worked on. */
function useRevisions({ base, draft, setBase, setDraft }: Written, { settle }: Typed) {
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
    [settle, setBase, setDraft],
  );
  /** Starts from a saved revision: after a restore, or when theirs was taken. */
  const adopt = useCallback(
    (saved: StoredJob) => {
      setBase(saved);
      setDraft(draftOf(saved));
      keepCopy(saved.id, null);
    },
    [setBase, setDraft],
  );
  return { goOn, adopt };
}

/** A newer revision takes the place of a draft that nobody has changed. */
function useRenewed(
  job: StoredJob | null,
  { base, draft }: Written,
  { isHeld }: Typed,
  adopt: (saved: StoredJob) => void,
): void {
  useEffect(() => {
    // Letters on their way are a change: with them this is looked at again.
    if (!job || !base || isHeld()) return;
    const now = { base, draft };
    if (renewed(job, now) !== now) adopt(job);
  }, [job, base, draft, adopt, isHeld]);
}

/** What an earlier visit left here, and the two answers to it. */
function useOffered(
  job: StoredJob | null,
  { inHand, base, setBase, draft, setDraft }: Written,
  changed: boolean,
) {
  const [offered, setOffered] = useState(() => copyToOffer(job, inHand));
  const id = job?.id ?? null;
  return {
    offered,
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
  };
}

export type JobDraft = ReturnType<typeof useDraft>;
