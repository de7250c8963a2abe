import { linesOf } from '../../../core/jobs/diff.ts';
import type { Conflict } from '../../../core/jobs/merge.ts';
import { RelativeTime, Segmented } from '../../ui/index.ts';
import { wordDiff } from '../optimize/diff/word-diff.ts';
import type { SaveConflict } from './save-conflict.ts';
import type { Choice } from './settling.ts';

export type TornLineProps = {
  line: Conflict;
  /** "1 of 3". */
  place: string;
  conflict: SaveConflict;
  choice: Choice;
  onChoice: (choice: Choice) => void;
};

/** A line that both changed: the stored one at the left, the author's own at the right, and what is to stay. */
export function TornLine({ line, place, conflict, choice, onChoice }: TornLineProps) {
  const { revision, updatedBy, savedAt } = conflict;
  const who = updatedBy.split(' ')[0] || 'theirs';
  const where = nameOf(line);
  return (
    <section className="card cf mt-3" aria-label={`${where}, ${place}`}>
      <header>
        <h3 className="b grow">
          {where} {changedBy(line, updatedBy)}
        </h3>
        <span className="sm t2 num">{place}</span>
      </header>
      <div className="cfg">
        <div>
          <p className="sm t3">
            Revision {revision}, {updatedBy || 'somebody'}, <RelativeTime at={savedAt} />
          </p>
          <Words before={line.base} after={line.theirs} />
        </div>
        <div>
          <p className="sm t3">Yours, not saved</p>
          <Words before={line.base} after={line.ours} />
        </div>
      </div>
      <footer className="row wrap">
        <Segmented
          size="sm"
          label={`Which text to keep: ${where}`}
          value={choice}
          onChange={(value) => onChoice(value as Choice)}
          options={[
            { value: 'theirs', label: updatedBy ? `Take ${who}’s` : 'Take the other' },
            { value: 'mine', label: 'Keep mine' },
            { value: 'both', label: 'Both lines' },
          ]}
        />
        {line.base.trim() !== '' && <span className="sm t3 grow cf-before">Before: {line.base.trim()}</span>}
      </footer>
    </section>
  );
}

function nameOf({ ours, base, line }: Conflict): string {
  const count = Math.max(linesOf(ours).length, linesOf(base).length, 1);
  return count === 1 ? `Line ${line} was` : `Lines ${line} to ${line + count - 1} were`;
}

/** Beside a line that both changed, lines that one of the two left alone are chosen too. */
function changedBy({ base, ours, theirs }: Conflict, updatedBy: string): string {
  if (ours === base) return `changed by ${updatedBy || 'somebody else'}`;
  return theirs === base ? 'changed by you' : 'changed twice';
}

/** A side's lines, lit where they differ from what stood there before both. */
function Words({ before, after }: { before: string; after: string }) {
  if (after === '') return <p className="md t3">Taken out</p>;
  return (
    <p className="md cf-text">
      {wordDiff(before, after).after.map(({ text, changed }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line never move
        changed ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
      )}
    </p>
  );
}
