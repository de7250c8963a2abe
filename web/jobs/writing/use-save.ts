import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobText } from '../../../core/jobs/job.ts';
import type { Merge } from '../../../core/jobs/merge.ts';
import { answer, api, edited, Refused } from '../../client/client.ts';
import { useToast } from '../../ui/index.ts';
import type { StoredJob } from '../stored-job.ts';
import type { JobDraft } from './use-draft.ts';

/** Somebody saved in between: what is stored now, and both texts put together where that is possible. */
export type SaveConflict = { current: StoredJob; merge: Merge | null };

function conflictIn(error: unknown): SaveConflict | null {
  if (!(error instanceof Refused) || error.code !== 'stale' || !error.refusal.current) return null;
  return {
    current: error.refusal.current as StoredJob,
    merge: (error.refusal.merge as Merge | undefined) ?? null,
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
    mutationFn: ({ id, etag, changes }: { id: string; etag: string; changes: Partial<JobText> }) =>
      answer(api.PATCH('/jobs/{id}', { params: edited({ id }, etag), body: { ...changes, note: '' } })),
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
    onError: (error) => setConflict(conflictIn(error)),
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
  return {
    save: () => base && save.mutate({ id: base.id, etag: base.etag, changes }),
    restore: restore.mutate,
    busy: save.isPending || restore.isPending,
    /** Why the last save failed, when it is no conflict. */
    error: save.error && !conflictIn(save.error) ? save.error : null,
    conflict,
    leaveConflict: () => setConflict(null),
    settle: (choice: 'both' | 'mine' | 'theirs') => {
      if (!conflict || !base) return;
      const { current, merge } = conflict;
      if (choice === 'theirs') {
        const mine = job.draft;
        setConflict(null);
        take(current);
        toast.show({
          text: `You go on from revision ${current.revision}.`,
          undo: () => job.put(mine),
          undoLabel: 'Bring my text back',
        });
        return;
      }
      const text = choice === 'both' && merge?.clean ? { instructions: merge.text } : {};
      save.mutate({ id: base.id, etag: current.etag, changes: { ...changes, ...text } });
    },
  };
}

export type JobSaving = ReturnType<typeof useSave>;
