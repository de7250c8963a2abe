import { useState } from 'react';
import type { JobText } from '../../../core/jobs/job.ts';
import { Button, Dialog, Diff, Segmented } from '../../ui/index.ts';
import { diffRows } from '../diff-rows.ts';
import {
  bothOf,
  type Choice,
  firstChoice,
  type Part,
  partNames,
  partsOfTheirs,
  partsToChoose,
} from './settling.ts';
import type { JobSaving, SaveConflict } from './use-save.ts';

export type ConflictDialogProps = {
  conflict: SaveConflict;
  saving: Pick<JobSaving, 'busy' | 'settle' | 'leaveConflict'>;
};

/** Two edits side by side, part by part. Nothing is saved before the choice; every revision stays. */
export function ConflictDialog({ conflict, saving }: ConflictDialogProps) {
  const { revision, updatedBy, sides } = conflict;
  const [choices, setChoices] = useState<Partial<Record<Part, Choice>>>({});
  const parts = partsToChoose(sides);
  const theirs = partsOfTheirs(sides);
  return (
    <Dialog
      open
      wide
      onClose={saving.leaveConflict}
      title={`${updatedBy || 'Somebody'} saved revision ${revision} while you were writing`}
      description={
        parts.length === 0
          ? `What you wrote is what revision ${revision} says.`
          : 'Nothing is saved yet. Choose for each part; the other text stays in Revisions or on this device.'
      }
      acts={
        <>
          <Button onClick={saving.leaveConflict}>Keep writing</Button>
          <Button kind="primary" busy={saving.busy} onClick={() => saving.settle(choices)}>
            {parts.length === 0 ? `Go on from revision ${revision}` : 'Save what is chosen'}
          </Button>
        </>
      }
    >
      {parts.map((part) => (
        <PartChoice
          key={part}
          part={part}
          conflict={conflict}
          choice={choices[part] ?? firstChoice(part, sides)}
          onChoice={(choice) => setChoices((now) => ({ ...now, [part]: choice }))}
        />
      ))}
      {theirs.length > 0 && (
        <p className="t2 mt-3">
          Only revision {revision} changed: {theirs.map((part) => partNames[part]).join(', ')}. That stays.
        </p>
      )}
    </Dialog>
  );
}

type PartChoiceProps = {
  part: Part;
  conflict: SaveConflict;
  choice: Choice;
  onChoice: (choice: Choice) => void;
};

function PartChoice({ part, conflict: { sides, revision }, choice, onChoice }: PartChoiceProps) {
  const both = bothOf(part, sides);
  const stored = asText(part, sides.theirs);
  const chosen =
    choice === 'theirs' ? stored : asText(part, choice === 'both' ? { ...sides.mine, ...both } : sides.mine);
  return (
    <section className="mt-4" aria-label={partNames[part]}>
      <div className="row wrap">
        <h3 className="b grow">{partNames[part]}</h3>
        <Segmented
          label={`${partNames[part]}: which to save`}
          value={choice}
          onChange={(value) => onChoice(value as Choice)}
          options={[
            ...(both ? [{ value: 'both', label: 'Both' }] : []),
            { value: 'mine', label: 'Yours' },
            { value: 'theirs', label: `Revision ${revision}` },
          ]}
        />
      </div>
      <div className="card mt-2 diff-box">
        <Diff rows={diffRows(choice === 'theirs' ? asText(part, sides.mine) : stored, chosen)} />
      </div>
    </section>
  );
}

/** A part as lines to compare. */
function asText(part: Part, text: JobText): string {
  if (part === 'phrases') return text.phrases.join('\n');
  if (part === 'icon') return text.icon ?? 'No icon';
  return text[part] || 'Nothing';
}
