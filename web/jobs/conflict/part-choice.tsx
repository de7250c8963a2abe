import type { JobText } from '../../../core/jobs/job.ts';
import { Diff, Segmented } from '../../ui/index.ts';
import { diffRows } from '../diff-rows.ts';
import type { SaveConflict } from './save-conflict.ts';
import { bothOf, type Choice, type Part, partNames } from './settling.ts';

export type PartChoiceProps = {
  part: Part;
  conflict: SaveConflict;
  choice: Choice;
  onChoice: (choice: Choice) => void;
};

/** One part that both changed, with what saving makes of the stored one. */
export function PartChoice({ part, conflict: { sides, revision }, choice, onChoice }: PartChoiceProps) {
  const both = bothOf(part, sides);
  const stored = asText(part, sides.theirs);
  // Both together are shown over what both started from: laid over theirs, their own line would be no change and stay folded away.
  const from = { theirs: asText(part, sides.mine), mine: stored, both: asText(part, sides.base) }[choice];
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
        <Diff rows={diffRows(from, chosen)} />
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
