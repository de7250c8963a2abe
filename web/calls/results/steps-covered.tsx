import type { Answered } from '../../client/client.ts';
import { Card, formatOf, Icon, type IconName, KindMark } from '../../ui/index.ts';
import { markOf, stepLine } from './plan-kind.ts';

type Step = Answered<'JobResult'>['steps'][number];

const marks: Record<NonNullable<Step['passed']>, { word: string; icon: IconName; tone: string }> = {
  done: { word: 'done', icon: 'check', tone: 'ok' },
  skipped: { word: 'skipped', icon: 'minus', tone: 't3' },
  declined: { word: 'declined by the caller', icon: 'close', tone: 'warn' },
  failed: { word: 'failed', icon: 'alert', tone: 'danger' },
};

/** Which steps of the plan the call went through, in order. */
export function StepsCovered({ run, several }: { run: Answered<'JobResult'>; several: boolean }) {
  const covered = run.steps.filter(({ passed }) => passed === 'done').length;
  return (
    <Card
      level={2}
      padded
      title={several ? `Steps covered, ${run.name}` : 'Steps covered'}
      aside={<span className="num sm t2">{formatOf(covered, run.steps.length)}</span>}
    >
      <ol className="cov">
        {run.steps.map((step) => (
          <li
            key={step.id}
            className={step.passed === null ? 't3' : undefined}
            style={{ marginLeft: step.depth * 14 }}
          >
            <KindMark kind={markOf(step.kind)} size={16} />
            <span className="cut" title={stepLine(step)}>
              {stepLine(step)}
            </span>
            <Passed passed={step.passed} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Passed({ passed }: { passed: Step['passed'] }) {
  if (passed === null) return <span className="xs t3">not reached</span>;
  const { word, icon, tone } = marks[passed];
  return <Icon name={icon} size={14} className={tone} label={word} />;
}
