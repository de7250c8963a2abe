import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobText } from '../../../core/jobs/job.ts';
import type { Merge } from '../../../core/jobs/merge.ts';
import { answer, api, edited, Refused } from '../../client/client.ts';
import { useToast } from '../../ui/index.ts';
import type { StoredJob } from '../stored-job.ts';
import { draftOf, textOf } from './draft.ts';
import { type Choice, type Part, type Sides, settled } from './settling.ts';
import type { JobDraft } from './use-draft.ts';

/** Somebody saved in between: their revision, and the states to choose from. */
export type SaveConflict = { revision: number; updatedBy: string; current: StoredJob; sides: Sides };

type Saving = { id: string; etag: string; changes: Partial<JobText>; note?: string };

function conflictIn(error: unknown, job: JobDraft): SaveConflict | null {
  if (!(error instanceof Refused) || error.code !== 'stale' || !error.refusal.current) return null;
  const current = error.refusal.current as StoredJob;
  const merge = error.refusal.merge as Merge | undefined;
  return {
    revision: current.revision,
    updatedBy: current.updatedBy,
    current,
    sides: {
      base: job.stored,
      mine: textOf(job.draft),
      theirs: textOf(draftOf(current)),
      merged: merge?.clean ? merge.text : null,
    },
  };
}

/** Saves a job as a new revision. A revision that came in between is never overwritten: it becomes a conflict to settle. */
export function useSave(job: JobDraft) {
  const client = useQueryClient();
  const toast = useToast();
  const [conflict, setConflict] = useState<SaveConflict | null>(null);
  const take = (saved: StoredJob) => {
    void client.invalidateQueries({ queryKey: ['jobs'] });
    job.adopt(saved);
  };
  const save = useMutation({
    mutationFn: ({ id, etag, changes, note = '' }: Saving) =>
      answer(api.PATCH('/jobs/{id}', { params: edited({ id }, etag), body: { ...changes, note } })),
    onSuccess: (saved) => {
      const before = saved.revision - 1;
      setConflict(null);
      take(saved);
      toast.show({
        text: `Saved as revision ${saved.revision}. It applies from the next call on.`,
        ...(before > 0
          ? { undo: () => restore.mutate(before), undoLabel: `Back to revision ${before}` }
          : {}),
      });
    },
    onError: (error) => setConflict(conflictIn(error, job)),
  });
  const restore = useMutation({
    mutationFn: (number: number) =>
      answer(
        api.POST('/jobs/{id}/restore', { params: { path: { id: job.base?.id ?? '' } }, body: { number } }),
      ),
    onSuccess: (saved, number) => {
      take(saved);
      toast.show({ text: `Revision ${number} is back, as revision ${saved.revision}.` });
    },
    onError: (error) => toast.show({ text: `Nothing was put back. ${error.message}` }),
  });
  const { base, changes } = job;
  const leaveTo = (current: StoredJob) => {
    const mine = job.draft;
    setConflict(null);
    take(current);
    toast.show({
      text: `You go on from revision ${current.revision}.`,
      undo: () => job.put(mine),
      undoLabel: 'Bring my text back',
    });
  };
  return {
    /** `note` says why, in the list of revisions; without one the list says what changed. */
    save: (note?: string) =>
      base && save.mutate({ id: base.id, etag: base.etag, changes, ...(note ? { note } : {}) }),
    restore: restore.mutate,
    busy: save.isPending || restore.isPending,
    /** Why the last save failed, when it is no conflict. */
    error: save.error && !conflictIn(save.error, job) ? save.error : null,
    conflict,
    leaveConflict: () => setConflict(null),
    /** Saves what was chosen of both edits; what is stored already is gone on from. */
    settle: (choices: Partial<Record<Part, Choice>>) => {
      if (!conflict || !base) return;
      const { current, sides } = conflict;
      const chosen = settled(sides, choices);
      if (Object.keys(chosen).length > 0) save.mutate({ id: base.id, etag: current.etag, changes: chosen });
      else leaveTo(current);
    },
  };
}

export type JobSaving = ReturnType<typeof useSave>;
