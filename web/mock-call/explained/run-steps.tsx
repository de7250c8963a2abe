import { useState } from 'react';
import { markOf, stepLine } from '../../calls/results/plan-kind.ts';
import type { Answered } from '../../client/client.ts';
import { Button, formatCount, KindMark, Pill, Tag } from '../../ui/index.ts';

type Step = Answered<'JobResult'>['steps'][number];

/** How many steps to come are shown at first. */
const ahead = 3;

/** The plan of a job run: what is behind it, where it stands, what comes next. */
export function RunSteps({ run, nowId }: { run: Answered<'JobResult'>; nowId: string | null }) {
  const [all, setAll] = useState(false);
  const at = run.steps.findIndex(({ id }) => id === nowId);
  const lastPassed = run.steps.findLastIndex(({ passed }) => passed !== null);
  const shown = all ? run.steps : run.steps.slice(0, Math.max(at, lastPassed) + 1 + ahead);
  const more = run.steps.length - shown.length;
  const behind = (step: Step) => step.passed === null && run.steps.indexOf(step) < Math.max(at, lastPassed);
  const nextId = at < 0 ? undefined : run.steps.slice(at + 1).find(({ passed }) => passed === null)?.id;
  return (
    <>
      <ol className="plan tight" aria-label={`Steps of ${run.name}`}>
        {shown.map((step) => (
          <li key={step.id} style={{ marginLeft: step.depth * 14 }}>
            <div
              className={`ps ${step.id === nowId ? 'on' : step.passed === 'skipped' || behind(step) ? 'past' : ''}`}
            >
              <KindMark kind={markOf(step.kind)} />
              <div className="row">
                <span className="grow cut" title={stepLine(step)}>
                  {stepLine(step)}
                </span>
                <StepState step={step} now={step.id === nowId} next={step.id === nextId} />
              </div>
            </div>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button kind="quiet" size="sm" className="ml-5.5" onClick={() => setAll(true)}>
          {formatCount(more, 'more step')}
        </Button>
      )}
    </>
  );
}

function StepState({ step: { passed }, now, next }: { step: Step; now: boolean; next: boolean }) {
  if (now) return <Pill tone="accent">Now</Pill>;
  if (passed === 'done') return <Tag tone="ok">Done</Tag>;
  if (passed === 'declined') return <Tag tone="warn">Declined</Tag>;
  if (passed === 'failed') return <Tag tone="danger">Failed</Tag>;
  if (passed === 'skipped') return <span className="t3 sm">skipped</span>;
  return next ? <span className="t3 sm">next</span> : null;
}
