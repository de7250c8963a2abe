import { useState } from 'react';
import { BarNotice, Button } from '../../ui/index.ts';
import type { StoredJob } from '../stored-job.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import type { JobSaving } from '../writing/use-save.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { type SaveConflict, touchedLines } from './save-conflict.ts';

export type BetweenProps = { job: StoredJob; draft: JobDraft; saving: JobSaving };

/**
 * Somebody saved while this text was written. Where both fit, both together are offered; where they do not, a try to save opens
 * the choice.
 */
export function Between({ job, draft, saving }: BetweenProps) {
  const [looking, setLooking] = useState(false);
  const { conflict: met } = saving;
  const newer = draft.base !== null && job.revision > draft.base.revision && draft.changed && !saving.busy;
  const current = met && met.current.revision > job.revision ? met.current : job;
  if (!met && !newer) return null;
  // Of the text as it now is: whoever goes on writing under the notice loses nothing by what it offers.
  const conflict = saving.conflictWith(current);
  if (conflict.settled) return null;
  const close = () => {
    setLooking(false);
    saving.leaveConflict();
  };
  return (
    <>
      <BarNotice tone="info" acts={<Acts {...{ conflict, saving, met: met !== null, setLooking }} />}>
        <strong>
          {conflict.updatedBy || 'Somebody'} saved revision {conflict.revision} while you were writing.
        </strong>{' '}
        {wordsOf(conflict)}
      </BarNotice>
      {(looking || (met && !conflict.fits)) && (
        <ConflictDialog conflict={conflict} saving={saving} onClose={close} />
      )}
    </>
  );
}

type ActsProps = {
  conflict: SaveConflict;
  saving: JobSaving;
  /** A save was refused for it. */
  met: boolean;
  setLooking: (looking: boolean) => void;
};

function Acts({ conflict, saving, met, setLooking }: ActsProps) {
  const mine = { parts: { instructions: 'mine', phrases: 'mine' }, lines: [] } as const;
  return (
    <span className="row g1">
      <Button size="sm" onClick={() => setLooking(true)}>
        {conflict.fits ? 'See both together' : 'See both'}
      </Button>
      {met && conflict.fits && (
        <Button size="sm" kind="quiet" onClick={() => saving.settle(conflict, mine)}>
          Keep only mine
        </Button>
      )}
    </span>
  );
}

/** "Tomás changed line 9, you changed lines 3 to 5. Both fit together." */
function wordsOf({ sides: { base, mine, theirs }, updatedBy, fits }: SaveConflict): string {
  const [there, here] = [theirs, mine].map((side) => touchedLines(base.instructions, side.instructions));
  const who = updatedBy.split(' ')[0] || 'They';
  const changed = there && here ? `${who} changed ${there}, you changed ${here}. ` : '';
  return `${changed}${fits ? 'Both fit together.' : 'The same text was changed twice; saving lets you choose.'} Your text is kept either way.`;
}
