import { Button, Dialog, Diff, formatCount } from '../../ui/index.ts';
import { changedLines, diffRows } from '../diff-rows.ts';
import type { JobSaving, SaveConflict } from './use-save.ts';

export type ConflictDialogProps = {
  conflict: SaveConflict;
  /** My instructions, as they would be stored. */
  mine: string;
  saving: Pick<JobSaving, 'busy' | 'settle' | 'leaveConflict'>;
};

/** Both texts line by line, and both put together where they fit. Nothing is saved before the choice; every revision stays. */
export function ConflictDialog({ conflict, mine, saving }: ConflictDialogProps) {
  const { busy, settle: onSettle, leaveConflict: onClose } = saving;
  const { current, merge } = conflict;
  const who = current.updatedBy || 'Somebody';
  const theirs = current.instructions;
  const fits = merge?.clean === true;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${who} saved revision ${current.revision} while you were writing`}
      description={
        fits
          ? 'You changed different lines, so both fit together. Your text is kept either way.'
          : 'You both changed the same lines. Whatever you choose, the other text stays in Revisions or on this device.'
      }
      acts={
        <>
          <Button onClick={onClose}>Keep writing</Button>
          <Button onClick={() => onSettle('theirs')}>Take revision {current.revision}</Button>
          <Button kind={fits ? 'plain' : 'primary'} busy={busy} onClick={() => onSettle('mine')}>
            Keep only mine
          </Button>
          {fits && (
            <Button kind="primary" busy={busy} onClick={() => onSettle('both')}>
              Save both together
            </Button>
          )}
        </>
      }
    >
      {fits ? (
        <Side
          title={`Both together, beside revision ${current.revision}`}
          before={theirs}
          after={merge.text}
        />
      ) : (
        <Side title={`Yours, beside revision ${current.revision}`} before={theirs} after={mine} />
      )}
    </Dialog>
  );
}

function Side({ title, before, after }: { title: string; before: string; after: string }) {
  const count = changedLines(before, after);
  return (
    <section className="mt-3" aria-label={title}>
      <h3 className="b">
        {title} <span className="t3 sm">{count === 0 ? 'the same text' : formatCount(count, 'line')}</span>
      </h3>
      {count > 0 && (
        <div className="card mt-2 diff-box">
          <Diff rows={diffRows(before, after)} />
        </div>
      )}
    </section>
  );
}
