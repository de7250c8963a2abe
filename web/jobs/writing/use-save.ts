import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobText } from '../../../core/jobs/job.ts';
import { answer, api, edited, Refused } from '../../client/client.ts';
import { useToast } from '../../ui/index.ts';
import { conflictOf, type SaveConflict } from '../conflict/save-conflict.ts';
import { type Choices, chosenText, nothingChosen } from '../conflict/settling.ts';
import type { StoredJob } from '../stored-job.ts';
import { textOf } from './draft.ts';
import { noteOfBoth, type Sent, sendingOf, settlingOf } from './saving.ts';
import type { JobDraft } from './use-draft.ts';

/** The revision that came in between, where that is why a save was refused. */
function newerIn(error: unknown): StoredJob | null {
  if (!(error instanceof Refused) || error.code !== 'stale') return null;
  return (error.refusal.current as StoredJob | undefined) ?? null;
}

/**
 * Saves a job as a new revision. A revision that came in between is never overwritten: it becomes a conflict to settle. `why` is the
 * note of a save that is given none.
 */
export function useSave(job: JobDraft, why: string) {
  const client = useQueryClient();
  const toast = useToast();
  const [conflict, setConflict] = useState<SaveConflict | null>(null);
  const renew = () => void client.invalidateQueries({ queryKey: ['jobs'] });
  const restore = useRestore(job, renew);
  const goOnWith = (current: StoredJob, mine: JobText) => {
    setConflict(null);
    renew();
    job.goOn(current, mine);
    toast.show({ text: `You go on from revision ${current.revision}.`, ...undoOf(job, mine, current) });
  };
  const save = useMutation({
    mutationFn: ({ over: { id, etag }, changes, note }: Sent & { note: string }) =>
      answer(api.PATCH('/jobs/{id}', { params: edited({ id }, etag), body: { ...changes, note } })),
    onSuccess: (saved, { mine }) => {
      setConflict(null);
      renew();
      job.goOn(saved, mine);
      const given = undoOf(job, mine, saved);
      const before = saved.revision - 1;
      const back = { undo: () => restore.mutate(before), undoLabel: `Back to revision ${before}` };
      toast.show({
        text: `Saved as revision ${saved.revision}. It applies from the next call on.`,
        ...(given ?? (before > 0 ? back : {})),
      });
    },
    onError: (error, { mine }) => {
      const current = newerIn(error);
      if (!current) return;
      const came = conflictOf(job.stored, mine, current);
      // An answer that was lost on its way: what was sent is what is stored.
      if (came.settled) goOnWith(current, mine);
      else setConflict(came);
    },
  });
  const { base } = job;
  return {
    /** `note` says why, in the list of revisions; where there is none at all the list says what changed. */
    save: (note = '') => base && save.mutate({ ...sendingOf({ base, draft: job.draft }), note: note || why }),
    restore: restore.mutate,
    busy: save.isPending || restore.isPending,
    /** Why the last save failed, when it is no conflict. */
    error: save.error && !newerIn(save.error) ? save.error : null,
    conflict,
    /** What saving now would meet: a revision that came in while this text was written. */
    conflictWith: (current: StoredJob) => conflictOf(job.stored, textOf(job.draft), current),
    leaveConflict: () => setConflict(null),
    /** Saves what was chosen of both edits; what is stored already is gone on from. */
    settle: (met: SaveConflict, choices: Choices) => {
      const sending = settlingOf(met, choices);
      const given = (conflict && save.variables?.note) || why;
      if (sending) save.mutate({ ...sending, note: noteOfBoth(given, met.revision) });
      else goOnWith(met.current, met.sides.mine);
    },
    /** Goes on writing with both texts in hand; nothing is saved by that. */
    takeBoth: ({ current, sides }: SaveConflict) => {
      setConflict(null);
      job.rebase(current, chosenText(sides, nothingChosen));
    },
  };
}

/** Where not all that was written here is in what was saved: a way to have it back, unsaved. */
function undoOf(job: JobDraft, mine: JobText, saved: StoredJob) {
  const lines = new Set(saved.instructions.split('\n'));
  const isThere =
    mine.instructions.split('\n').every((line) => lines.has(line)) &&
    mine.phrases.every((phrase) => saved.phrases.includes(phrase)) &&
    mine.name === saved.name &&
    mine.description === saved.description;
  return isThere ? null : { undo: () => job.put(mine), undoLabel: 'Bring my text back' };
}

function useRestore(job: JobDraft, renew: () => void) {
  const toast = useToast();
  return useMutation({
    mutationFn: (number: number) =>
      answer(
        api.POST('/jobs/{id}/restore', { params: { path: { id: job.base?.id ?? '' } }, body: { number } }),
      ),
    onSuccess: (saved, number) => {
      const { draft, changed } = job;
      renew();
      job.adopt(saved);
      toast.show({
        text: `Revision ${number} is back, as revision ${saved.revision}.`,
        ...(changed ? { undo: () => job.put(draft), undoLabel: 'Bring my text back' } : {}),
      });
    },
    onError: (error) => toast.show({ text: `Nothing was put back. ${error.message}` }),
  });
}

export type JobSaving = ReturnType<typeof useSave>;
