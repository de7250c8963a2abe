import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { queries } from '../../../client/queries.ts';
import { useToast } from '../../../ui/index.ts';
import { keepLevels, readLevels, showsDraft } from '../../writing/undo-kept.ts';
import {
  afterSave,
  afterUndo,
  depthOf,
  type Levels,
  noteOf,
  withRevisions,
} from '../../writing/undo-levels.ts';
import type { JobDraft } from '../../writing/use-draft.ts';

/**
 * Undo of Optimize for the draft that is shown: how many levels there are, what takes one back, and the note that a save would
 * bear. Levels are kept on this device; what it does not have comes from the revisions.
 */
export function useOptimizeUndo(job: JobDraft) {
  const id = job.base?.id ?? null;
  const revision = job.base?.revision ?? 0;
  const text = job.draft.instructions;
  const revisions = useQuery({ ...queries.revisions(id ?? ''), enabled: id !== null });
  const [levels, setLevels] = useState<Levels>(() => readLevels(id));
  const toast = useToast();
  const keep = useCallback(
    (next: Levels) => {
      keepLevels(id, next);
      setLevels(next);
    },
    [id],
  );

  const list = revisions.data?.data;
  useEffect(() => {
    if (!list) return;
    const now = readLevels(id);
    const next = withRevisions(now, list);
    if (next.seen !== now.seen) keep(next);
  }, [id, list, keep]);

  // A revision that this page has just saved holds the draft: what was applied is saved with it.
  const known = useRef(revision);
  useEffect(() => {
    if (revision === known.current) return;
    known.current = revision;
    const now = readLevels(id);
    if (now.levels.some(({ saved }) => !saved) || now.undone > 0) keep(afterSave(now, revision));
  }, [id, revision, keep]);

  const undo = () => {
    const back = afterUndo(levels, text);
    if (!back) return;
    const undone = { levels, instructions: text };
    keep(back.levels);
    job.set({ instructions: back.text });
    toast.show({
      text: 'The text from before Optimize is back, to the letter. Nothing is saved yet.',
      undo: () => {
        keep(undone.levels);
        job.set({ instructions: undone.instructions });
      },
      undoLabel: 'Bring the changes back',
    });
  };
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => showsDraft(id, () => latest.current()), [id]);

  return { depth: depthOf(levels, text), undo, note: noteOf(levels, text) };
}

export type OptimizeUndo = ReturnType<typeof useOptimizeUndo>;
