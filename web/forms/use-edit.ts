import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../client/client.ts';
import { changedParts, type EditState, withChange } from './edit-state.ts';

export type Edit<Draft> = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  dirty: boolean;
  busy: boolean;
  error: Error | null;
  /** What somebody else saved since this edit began; nothing is saved until one of the two is chosen. */
  theirs: Draft | null;
  /** The members that this edit changes. */
  changed: Partial<Draft>;
  save: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  discard: () => void;
};

export type EditOptions<Stored, Draft> = {
  stored: Stored;
  draftOf: (stored: Stored) => Draft;
  /** Sends the changed members with the etag they were read with. */
  send: (changed: Partial<Draft>, etag: string) => Promise<Stored>;
  /** What is stored now, after saving or after taking the other's. */
  onStored: (stored: Stored, how: 'saved' | 'theirs') => void;
};

/** One thing being edited under If-Match. While nothing is changed the form follows what is stored. */
export function useEdit<Stored extends { etag: string }, Draft extends object>(
  options: EditOptions<Stored, Draft>,
): Edit<Draft> {
  const { stored, draftOf, send, onStored } = options;
  const [state, setState] = useState<EditState<Stored, Draft>>({ base: null, changes: {} });
  const [theirs, setTheirs] = useState<Stored | null>(null);
  const from = state.base ?? stored;
  const changed = changedParts(draftOf(from), state.changes);
  const settle = (next: Stored, how: 'saved' | 'theirs') => {
    setState({ base: null, changes: {} });
    setTheirs(null);
    onStored(next, how);
  };
  const saving = useMutation({
    mutationFn: (base: Stored) => send(changedParts(draftOf(base), state.changes), base.etag),
    onSuccess: (next) => settle(next, 'saved'),
    onError: (error) => {
      if (error instanceof Refused && error.code === 'stale' && error.refusal.current)
        setTheirs(error.refusal.current as Stored);
    },
  });
  return {
    draft: { ...draftOf(from), ...state.changes },
    change: (part) => {
      setState((before) => withChange(before, stored, draftOf, part));
      // What was refused is being changed: its sentence no longer holds.
      if (saving.isError) saving.reset();
    },
    dirty: Object.keys(changed).length > 0,
    busy: saving.isPending,
    error: theirs ? null : saving.error,
    theirs: theirs && draftOf(theirs),
    changed,
    save: () => saving.mutate(from),
    keepMine: () => {
      if (!theirs) return;
      setState(({ changes }) => ({ base: theirs, changes }));
      setTheirs(null);
      saving.mutate(theirs);
    },
    takeTheirs: () => theirs && settle(theirs, 'theirs'),
    discard: () => {
      setState({ base: null, changes: {} });
      saving.reset();
    },
  };
}
