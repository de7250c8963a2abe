import { labelIn } from '../../../core/calls/job/rounds.ts';
import type { Answered } from '../../client/client.ts';
import { Card, Cell, Pill, Row, RowHead, Table } from '../../ui/index.ts';
import { runStates } from '../record/outcome.ts';
import { type Proof, proofOf } from '../record/proof.ts';
import { TRANSCRIPT } from '../record/transcript.tsx';
import { JobName } from './job-name.tsx';
import { ValueMark } from './value-mark.tsx';
import { valueText } from './value-text.ts';

type JobResultCardProps = {
  run: Answered<'JobResult'>;
  country: string | undefined;
  onProof: (proof: Proof) => void;
  /** A value is under the pointer or has the focus; undefined when it is left. */
  onPoint: (proof: Proof | undefined) => void;
};

/** One job run with what it collected. The words that a value was heard in are lit in the transcript, and lead there. */
export function JobResultCard({ run, country, onProof, onPoint }: JobResultCardProps) {
  const { label, ...look } = runStates[run.state];
  return (
    <Card level={2} title={<JobName run={run} />} aside={<Pill {...look}>{label}</Pill>}>
      <p className="sm t3 px-4 pb-2">Revision {run.revision} of the job ran</p>
      {run.result.data.length === 0 ? (
        <p className="t2 px-4 pb-4">Nothing was collected.</p>
      ) : (
        <Table caption={`Results of ${run.name}: name, value, heard words`} rows="mini" bare>
          <tbody>
            {run.result.data.map((value) => (
              <Row key={`${value.name} ${value.round ?? ''}`}>
                <RowHead title={value.name}>{labelIn(value.label, value.round)}</RowHead>
                <Cell>
                  <span className="block num">
                    {value.value === null ? (
                      <span className="t3">Not given</span>
                    ) : (
                      valueText(value.value, country)
                    )}
                  </span>
                  <ValueMark value={value} />
                  <button
                    type="button"
                    className="proof sm block"
                    aria-label={`Show where ${labelIn(value.label, value.round)} was heard: ${value.heard}`}
                    aria-controls={TRANSCRIPT}
                    onClick={() => onProof(proofOf(value))}
                    onFocus={() => onPoint(proofOf(value))}
                    onBlur={() => onPoint(undefined)}
                    onPointerEnter={() => onPoint(proofOf(value))}
                    onPointerLeave={() => onPoint(undefined)}
                  >
                    {value.heard ? `“${value.heard}”` : 'Show the turn'}
                  </button>
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
