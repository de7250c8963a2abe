import { isMock, standingOf } from '../../calls/record/outcome.ts';
import type { Answered } from '../../client/client.ts';
import { Button, formatCount, formatLength, formatOf, Link, Pill } from '../../ui/index.ts';

/** The end of a mock call: what came of it, and where to go from here. */
export function CallEnded({
  record,
  onAgain,
}: {
  record: Answered<'CallRecord'>;
  onAgain: (() => void) | undefined;
}) {
  const standing = standingOf(record);
  const steps = record.jobs.flatMap((run) => run.steps);
  const covered = steps.filter(({ passed }) => passed === 'done').length;
  const values = record.jobs.flatMap(({ result }) => result.data).length;
  return (
    <div className="card pad m-2.5">
      <div className="row wrap">
        <h3 className="sec grow">{record.summary.title || 'The call is over'}</h3>
        <Pill tone={standing.tone} {...(standing.icon ? { icon: standing.icon } : {})}>
          {standing.label}
        </Pill>
      </div>
      <p className="t2 mt-0.5 mb-3">
        {steps.length === 0 ? 'No job ran' : `${formatOf(covered, steps.length)} steps covered`},{' '}
        {formatCount(values, 'field')}
        {record.endedAt && `, ${formatLength(record.endedAt - record.startedAt)}`}.
        {isMock(record.mode) && ' Nothing was really sent.'}
      </p>
      <div className="row wrap">
        <Link className="btn pri sm" href={`/calls/${record.id}`}>
          Open the record
        </Link>
        {onAgain && (
          <Button size="sm" onClick={onAgain}>
            Call again
          </Button>
        )}
      </div>
    </div>
  );
}
