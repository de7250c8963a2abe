import type { Schema } from '../../client/client.ts';
import { Card, Icon, Link } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';

/** The agent steps that use a job; each leads to its panel in the call flow. */
export function UsedBy({ uses }: { uses: readonly Schema<'JobUse'>[] }) {
  return (
    <Card title="Used by" aside={<span className="t3 sm num">{uses.length}</span>}>
      {uses.length === 0 ? (
        <p className="pad4 t2">
          No agent step uses this job yet. Open a call flow, choose its agent step and add the job there.{' '}
          <Link href="/call-flows">Call flows</Link>
        </p>
      ) : (
        <UseList uses={uses} />
      )}
    </Card>
  );
}

export function UseList({ uses }: { uses: readonly Schema<'JobUse'>[] }) {
  return (
    <ul className="rv-list">
      {uses.map((use) => (
        <li key={`${use.flowId} ${use.flowStepId}`} className="rv">
          <Icon name="headset" className="t3" />
          <span className="grow min-w-0">
            <Link className="b cut block" href={jobPaths.step(use)}>
              {use.stepName}
            </Link>
            <span className="sm t2 cut block">
              {use.numberLabel}, {use.flowName}
            </span>
          </span>
          <span className="sm t3">
            {use.inForce ? (use.inDraft ? 'live' : 'live, not in the draft') : 'draft only'}
          </span>
        </li>
      ))}
    </ul>
  );
}
