import './conflict.css';
import { useState } from 'react';
import { Button, Dialog } from '../../ui/index.ts';
import type { JobSaving } from '../writing/use-save.ts';
import { PartChoice } from './part-choice.tsx';
import type { SaveConflict } from './save-conflict.ts';
import {
  type Choice,
  firstChoice,
  firstLineChoice,
  nothingChosen,
  partNames,
  partsOfTheirs,
  partsToChoose,
  tornLines,
} from './settling.ts';
import { TornLine } from './torn-line.tsx';

export type ConflictDialogProps = {
  conflict: SaveConflict;
  saving: Pick<JobSaving, 'busy' | 'settle' | 'takeBoth'>;
  onClose: () => void;
};

/** Two edits side by side: the instructions line by line where lines are torn, any other part whole. Nothing is saved before the choice. */
export function ConflictDialog({ conflict, saving, onClose }: ConflictDialogProps) {
  const { revision, updatedBy, sides, fits } = conflict;
  const [choices, setChoices] = useState(nothingChosen);
  const torn = tornLines(sides);
  const parts = partsToChoose(sides);
  const theirs = partsOfTheirs(sides);
  const chooseLine = (at: number, choice: Choice) =>
    setChoices(({ parts, lines }) => ({ parts, lines: torn.map((_, i) => (i === at ? choice : lines[i])) }));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${updatedBy || 'Somebody'} saved revision ${revision} while you were writing`}
      description={
        fits
          ? 'Both fit together. Nothing is saved yet.'
          : 'Nothing is saved yet. Choose what stays; whatever you choose, the other text is in Revisions or can be brought back.'
      }
      acts={
        <>
          <Button onClick={onClose}>Keep writing</Button>
          {fits && <Button onClick={() => saving.takeBoth(conflict)}>Go on with both</Button>}
          <Button kind="primary" busy={saving.busy} onClick={() => saving.settle(conflict, choices)}>
            Save as revision {revision + 1}
          </Button>
        </>
      }
    >
      {torn.length > 0 &&
        parts.includes('instructions') &&
        torn.map((line, i) => (
          <TornLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the torn lines of one conflict never move
            key={i}
            line={line}
            place={`${i + 1} of ${torn.length}`}
            conflict={conflict}
            choice={choices.lines[i] ?? firstLineChoice(line)}
            onChoice={(choice) => chooseLine(i, choice)}
          />
        ))}
      {parts
        .filter((part) => part !== 'instructions' || torn.length === 0)
        .map((part) => (
          <PartChoice
            key={part}
            part={part}
            conflict={conflict}
            choice={choices.parts[part] ?? firstChoice(part, sides)}
            onChoice={(choice) =>
              setChoices(({ parts, lines }) => ({ parts: { ...parts, [part]: choice }, lines }))
            }
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
