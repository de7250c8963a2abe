import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import {
  BarNotice,
  Button,
  Cell,
  ColumnHead,
  formatCount,
  Link,
  Popover,
  Row,
  RowHead,
  Table,
} from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';

/** What saving would change, said before it is done. Nothing when no live step uses the job. */
export function Impact({ jobId }: { jobId: string }) {
  const impact = useQuery(queries.jobImpact(jobId)).data;
  if (!impact || impact.steps.length === 0) return null;
  const { steps, numbers, calls } = impact;
  return (
    <BarNotice
      tone="warn"
      acts={
        <Popover
          align="end"
          title="What saving touches"
          trigger={
            <Button kind="quiet" size="sm">
              See where
            </Button>
          }
        >
          <Touched impact={impact} />
        </Popover>
      }
    >
      <strong>
        Saving changes {formatCount(steps.length, 'live agent step')} on {formatCount(numbers, 'number')}
      </strong>{' '}
      from the next call on.{' '}
      {calls > 0 && (
        <span className="d-only">{formatCount(calls, 'call')} ran this job in the last 7 days.</span>
      )}
    </BarNotice>
  );
}

function Touched({ impact }: { impact: Schema<'JobImpact'> }) {
  const { steps, calls } = impact;
  const placed = steps.reduce((sum, step) => sum + step.calls, 0);
  return (
    <>
      <Table bare rows="mini" caption="Live agent steps that use this job" className="touched">
        <thead>
          <tr>
            <ColumnHead>Agent step</ColumnHead>
            <ColumnHead>Number</ColumnHead>
            <ColumnHead right>Calls, 7 d</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Row key={`${step.flowId} ${step.flowStepId}`}>
              <RowHead>
                <Link href={jobPaths.step(step)}>{step.stepName}</Link>
              </RowHead>
              <Cell>{step.numberLabel || step.e164}</Cell>
              <Cell right className="num">
                {step.calls}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {calls > placed && (
        <p className="hint mt-2">
          {formatCount(calls - placed, 'call')} ran it in steps that no longer use it.
        </p>
      )}
      <p className="hint mt-2">{runningWords(impact)}</p>
    </>
  );
}

/** "1 call is running now. It keeps revision 14 until it ends." */
function runningWords({ running }: Schema<'JobImpact'>): string {
  const calls = running.reduce((sum, one) => sum + one.calls, 0);
  if (calls === 0) return 'No call is running now. One that runs keeps the text with which it began.';
  const revisions = running.map(({ revision }) => revision).reverse();
  const kept = revisions.length === 1 ? `revision ${revisions[0]}` : `revisions ${revisions.join(', ')}`;
  return calls === 1
    ? `1 call is running now. It keeps ${kept} until it ends.`
    : `${calls} calls are running now. They keep ${kept} until they end.`;
}
