import { stepLine } from '../../calls/results/plan-kind.ts';
import { valueText } from '../../calls/results/value-text.ts';
import type { Answered } from '../../client/client.ts';
import { Tag } from '../../ui/index.ts';

type Trace = Answered<'TurnTrace'>;
type Move = Trace['moves'][number]['move'];
type MovesProps = { record: Answered<'CallRecord'>; trace: Trace; jobName: (id: string) => string };

/** What the brain proposed, and what core said to it. */
export function Moves({ record, trace, jobName }: MovesProps) {
  if (trace.moves.length === 0) return <p className="t2">None: nothing was changed by this turn.</p>;
  const steps = record.jobs.flatMap((run) => run.steps);
  const stepName = (id: string) => {
    const step = steps.find((each) => each.id === id);
    return step ? stepLine(step) : id;
  };
  return (
    <ul className="col mt-0.5">
      {trace.moves.map(({ move, verdict }, index) => {
        const [about, detail] = aboutMove(move, jobName, stepName);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: moves of a past turn never change their places
          <li key={index} className="mv">
            <span className="mono sm">{move.move}</span>
            <span className="sm">
              {about && <span className="b block">{about}</span>}
              {detail && <span className="t2 block num">{detail}</span>}
              {!verdict.allowed && <span className="danger block">{verdict.reason}</span>}
            </span>
            {verdict.allowed ? (
              <Tag tone="ok">Allowed</Tag>
            ) : (
              <Tag tone="danger" icon="close">
                Refused
              </Tag>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What a move is about, and its detail. */
function aboutMove(
  move: Move,
  jobName: (id: string) => string,
  stepName: (id: string) => string,
): [about?: string, detail?: string] {
  switch (move.move) {
    case 'start-job':
    case 'resume-job':
      return [jobName(move.jobId)];
    case 'set-field':
    case 'correct-field':
      return [move.key, `${valueText(move.value)}, heard “${move.heard}”, ${move.confidence.toFixed(2)}`];
    case 'choose-branch':
      return [stepName(move.step), `${move.answer}, ${move.confidence.toFixed(2)}`];
    case 'answer-from-knowledge':
      return ['Knowledge', `${move.text.slice(0, 160)} (${move.score.toFixed(2)})`];
    case 'not-known':
      return [move.topic, 'Not in Knowledge'];
    case 'run-action':
      return [stepName(move.step)];
    case 'clarify':
      return [move.jobIds.map(jobName).join(' or ')];
    case 'refuse':
      return [move.reason === 'unknown' ? 'The caller does not know' : 'The caller would rather not say'];
    default:
      return [];
  }
}
