import type { Schema } from '../client/client.ts';
import { Cell, ColumnHead, formatPercent, Icon, Link, Row, RowHead, Table } from '../ui/index.ts';

type Health = Schema<'Home'>['jobs'][number];

/** How many of its callers a job brought to the end, and where the others stop. */
export function JobHealth({ jobs }: { jobs: readonly Health[] }) {
  return (
    <section aria-labelledby="health-head">
      <div className="row hd">
        <h2 id="health-head" className="sec">
          Health of jobs
        </h2>
        <span className="t3 sm">last 7 days</span>
        <Link className="end sm" href="/jobs">
          All jobs
        </Link>
      </div>
      <Table caption="Calls and finished share of each job" rows="tight" className="hj" cards>
        <thead>
          <tr>
            <ColumnHead>Job</ColumnHead>
            <ColumnHead right>Finished</ColumnHead>
            <ColumnHead>Where callers stop</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <Row key={job.jobId}>
              <RowHead>
                <Link className="plain-name" href={`/jobs/${job.jobId}`}>
                  {job.name}
                </Link>
              </RowHead>
              <Cell right card="use">
                <span className="bb">{formatPercent(job.calls === 0 ? 0 : job.finished / job.calls)}</span>{' '}
                <span className="t3">of {job.calls}</span>
              </Cell>
              <Cell card="state" className="t2">
                {job.stops === null ? (
                  <span className="t3">Nowhere often</span>
                ) : (
                  <span className="row">
                    <Icon name="alert" size={14} className="warn" />
                    {job.stops}
                  </span>
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
