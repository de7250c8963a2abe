import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Card, formatCount, formatPercent, Link, Pill, RelativeTime, Skeleton } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';

const outcomeWords: Record<string, string> = {
  finished: 'finished',
  transferred: 'transferred',
  'message-taken': 'left a message',
  abandoned: 'hung up early',
  'hung-up': 'hung up early',
};

function wordOf(outcome: string): string {
  return outcomeWords[outcome] ?? outcome.replaceAll('-', ' ');
}

/** Calls in which the job ran since its last edit, with what became of callers before and after it. */
export function CallsSince({ jobId }: { jobId: string }) {
  const calls = useQuery(queries.jobCalls(jobId));
  if (calls.isPending) {
    return (
      <Card title="Calls since the last edit">
        <Skeleton label="Loading calls" rows={2} rowHeight={44} />
      </Card>
    );
  }
  if (calls.isLoadingError) {
    return (
      <Card title="Calls since the last edit">
        <p className="pad4 t2">The calls could not be read. {calls.error.message}</p>
      </Card>
    );
  }
  const { data, before, after, since } = calls.data;
  return (
    <Card
      title="Calls since the last edit"
      aside={
        <span className="t3 sm">
          <RelativeTime at={since} />
        </span>
      }
    >
      <div className="before-after">
        <Outcomes title="Before" tally={before} />
        <Outcomes title="After" tally={after} />
      </div>
      <ul className="rv-list">
        {data.slice(0, 8).map((call) => (
          <li key={call.id} className="rv">
            <span className="grow min-w-0">
              <Link className="b cut block" href={jobPaths.call(call.id)}>
                {call.title || call.callerName || call.from || 'Unknown caller'}
              </Link>
              <span className="sm t2 cut block">
                <RelativeTime at={call.startedAt} />
                {call.outcome && `, ${wordOf(call.outcome)}`}
              </span>
            </span>
            {call.mode !== 'phone' && <Pill>mock</Pill>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Outcomes({ title, tally }: { title: string; tally: Schema<'OutcomeTally'> }) {
  const outcomes = Object.entries(tally.outcomes).sort(([, a], [, b]) => b - a);
  return (
    <div>
      <h4 className="sm t3">
        {title}, {tally.calls === 0 ? 'no calls' : formatCount(tally.calls, 'call')}
      </h4>
      <ul>
        {outcomes.map(([outcome, count]) => (
          <li key={outcome} className="row sm">
            <span className="grow cut">{wordOf(outcome)}</span>
            <span className="num">
              {count} <span className="t3">{formatPercent(count / Math.max(1, tally.calls))}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
