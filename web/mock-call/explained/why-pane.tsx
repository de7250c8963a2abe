import { EventsUnderneath } from '../../calls/record/events-underneath.tsx';
import { stepLine } from '../../calls/results/plan-kind.ts';
import type { Answered } from '../../client/client.ts';
import { Notice, type WhyItem, WhyList } from '../../ui/index.ts';
import { ChecksFirst } from './checks-first.tsx';
import { JobScores } from './job-scores.tsx';
import { Moves } from './moves.tsx';

type Trace = Answered<'TurnTrace'>;

type WhyPaneProps = {
  record: Answered<'CallRecord'>;
  trace: Trace | undefined;
  jobName: (id: string) => string;
};

/** Why a turn went its way, in the order in which it was decided. */
export function WhyPane({ record, trace, jobName }: WhyPaneProps) {
  if (!trace)
    return (
      <p className="t2">
        Each turn of the caller is explained here: what was heard, what was checked first, which job fitted,
        which moves were allowed, and what was said.
      </p>
    );
  const until = record.turns.find(({ turn }) => turn > trace.turn)?.at ?? Number.POSITIVE_INFINITY;
  return (
    <>
      <WhyList items={itemsOf(record, trace, jobName)} />
      <EventsUnderneath
        key={trace.turn}
        callId={record.id}
        startedAt={record.startedAt}
        only={({ at }) => at >= trace.at && at <= until}
      />
    </>
  );
}

function itemsOf(record: Answered<'CallRecord'>, trace: Trace, jobName: (id: string) => string): WhyItem[] {
  const heard: WhyItem = {
    id: 'heard',
    icon: 'mic',
    title: 'Heard',
    content: <p className="md">{trace.heard ? `“${trace.heard}”` : 'Nothing'}</p>,
  };
  const checks: WhyItem = {
    id: 'checks',
    icon: 'shield',
    title: 'Checked first',
    content: <ChecksFirst checks={trace.checks} />,
  };
  const moves: WhyItem = {
    id: 'moves',
    icon: 'arrow',
    title: 'Moves',
    content: <Moves record={record} trace={trace} jobName={jobName} />,
  };
  return [heard, checks, jobItem(record, trace, jobName), moves, saidItem(record, trace)];
}

function jobItem(record: Answered<'CallRecord'>, trace: Trace, jobName: (id: string) => string): WhyItem {
  const run = record.jobs.find(({ id }) => id === trace.jobRunId);
  const started = trace.moves.some(({ move, verdict }) => move.move === 'start-job' && verdict.allowed);
  const title = run ? `${started ? 'Job chosen' : 'Job kept'}: ${run.name}` : 'No job';
  return {
    id: 'job',
    icon: 'bullets',
    title,
    content: <JobScores why={trace.why} chosenId={run?.jobId} jobName={jobName} />,
  };
}

function saidItem(record: Answered<'CallRecord'>, trace: Trace): WhyItem {
  const steps = record.jobs.find(({ id }) => id === trace.jobRunId)?.steps ?? [];
  const step = steps.find(({ id }) => id === trace.step);
  return {
    id: 'said',
    icon: 'headset',
    title: 'Said',
    content: (
      <div className="col">
        <p className="md">{trace.said ? `“${trace.said}”` : 'Nothing'}</p>
        {step && <p className="sm t3">From the step “{stepLine(step)}”.</p>}
        {trace.brain && <p className="sm t3">Decided by the {trace.brain} brain.</p>}
        {trace.heldBack.map((sentence) => (
          <Notice key={sentence} tone="warn" title={`“${sentence}” was not spoken.`}>
            It claims something that has no receipt.
          </Notice>
        ))}
      </div>
    ),
  };
}
