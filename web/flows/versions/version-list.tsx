import type { FlowNames } from '../../../core/flows/context.ts';
import type { Schema } from '../../client/client.ts';
import { classNames, Empty, Pill, RelativeTime } from '../../ui/index.ts';
import { personName } from '../editor.ts';

type ListProps = {
  lines: readonly Schema<'FlowVersionLine'>[];
  chosen: number;
  names: FlowNames;
  onChoose: (number: number) => void;
};

/** Published versions, newest first: who, when, why. */
export function VersionList({ lines, chosen, names, onChoose }: ListProps) {
  if (lines.length === 0) {
    return (
      <Empty bare icon="history" title="Nothing is published yet">
        Each time the draft is published, the version stands here.
      </Empty>
    );
  }
  return (
    <ol className="fl">
      {lines.map((line) => (
        <li key={line.number}>
          <button
            type="button"
            className={classNames('flr', line.number === chosen && 'on')}
            aria-current={line.number === chosen ? 'true' : undefined}
            onClick={() => onChoose(line.number)}
          >
            <span className="grow min-w-0">
              <span className="b">Version {line.number}</span>
              <span className="sm t3">
                <RelativeTime at={line.publishedAt} />, {personName({ names }, line.publishedBy)}
              </span>
              {line.note !== '' && <span className="sm t2 cut">{line.note}</span>}
            </span>
            {line.inForce && <Pill tone="ok">In force</Pill>}
          </button>
        </li>
      ))}
    </ol>
  );
}
