import { useQuery } from '@tanstack/react-query';
import { ActionReceipt } from '../../calls/record/action-receipt.tsx';
import { runStates } from '../../calls/record/outcome.ts';
import { JobName } from '../../calls/results/job-name.tsx';
import { ValueMark } from '../../calls/results/value-mark.tsx';
import { valueText } from '../../calls/results/value-text.ts';
import type { Answered } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Pill } from '../../ui/index.ts';
import { RunSteps } from './run-steps.tsx';

type Run = Answered<'JobResult'>;
type Now = Answered<'MockCall'>['now'];

/** The step that the call waits at; a read-back is waited for at the step that asked for it. */
function stepNow({ stepId, expecting }: Now): string | null {
  return stepId ?? (expecting && 'step' in expecting ? expecting.step : null);
}

/** Where the call stands: the active job with its steps, its fields, the actions with their receipts. */
export function SoFarPane({ call: { record, now } }: { call: Answered<'MockCall'> }) {
  const country = useQuery(queries.workspace()).data?.country;
  const active = record.jobs.find(({ id }) => id === now.jobRunId) ?? record.jobs.at(-1);
  const others = record.jobs.filter((run) => run !== active);
  return (
    <>
      <div className="grp">
        {active ? <ActiveJob run={active} now={now} /> : <p className="t2">No job has begun yet.</p>}
        {others.map((run) => {
          const { label, ...look } = runStates[run.state];
          return (
            <div key={run.id} className="row mt-2">
              <JobName className="grow cut" run={run} />
              <Pill {...look}>{label}</Pill>
            </div>
          );
        })}
      </div>
      {active && <Fields run={active} now={now} country={country} />}
      <div className="grp">
        <h3 className="b mb-2">Actions</h3>
        {record.actions.length === 0 && (
          <p className="t2">None has run. In a mock call actions are only simulated.</p>
        )}
        <div className="col">
          {record.actions.map((action) => (
            <ActionReceipt key={action.id} action={action} country={country} />
          ))}
        </div>
      </div>
    </>
  );
}

function ActiveJob({ run, now }: { run: Run; now: Now }) {
  const { label, ...look } = runStates[run.state];
  return (
    <>
      <div className="row mb-1.5">
        <JobName className="sec bb grow text-inherit" run={run} />
        <Pill {...look}>{label}</Pill>
      </div>
      <RunSteps run={run} nowId={run.id === now.jobRunId ? stepNow(now) : null} />
    </>
  );
}

function Fields({ run, now, country }: { run: Run; now: Now; country: string | undefined }) {
  const asked = run.steps.filter(({ kind, passed }) => kind === 'collect' && passed === null);
  const { data } = run.result;
  return (
    <div className="grp">
      <h3 className="b mb-1.5">Fields</h3>
      {data.length + asked.length === 0 && <p className="t2">This job collects nothing.</p>}
      <dl className="fl2">
        {data.map((value) => (
          <div key={value.name}>
            <dt>{value.name}</dt>
            <dd>
              <span className="b num">
                {value.value === null ? 'Not given' : valueText(value.value, country)}
              </span>
              <ValueMark value={value} />
            </dd>
          </div>
        ))}
        {asked.map((step) => (
          <div key={step.id}>
            <dt>{step.text}</dt>
            <dd>
              <span className="t3">{step.id === stepNow(now) ? 'Asking now' : 'Not asked yet'}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
