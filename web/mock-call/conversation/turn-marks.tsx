import type { ReactNode } from 'react';
import type { Answered } from '../../client/client.ts';
import { Tag } from '../../ui/index.ts';

type Trace = Answered<'TurnTrace'>;
type Made = Trace['moves'][number];

/** What a turn of the caller led to, in a few tags under its words. */
export function TurnMarks({ trace, jobName }: { trace: Trace; jobName: (id: string) => string }): ReactNode {
  const emergency = trace.checks.find(({ check, found }) => check === 'emergency' && found);
  return (
    <>
      {emergency && <Tag tone="danger">Emergency words</Tag>}
      {trace.moves.map((made, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: moves of a past turn never change their places
        <MoveTag key={index} made={made} trace={trace} jobName={jobName} />
      ))}
    </>
  );
}

function MoveTag({
  made,
  trace,
  jobName,
}: {
  made: Made;
  trace: Trace;
  jobName: (id: string) => string;
}): ReactNode {
  const { move, verdict } = made;
  if (!verdict.allowed)
    return (
      <Tag tone="danger" icon="close">
        {move.move} refused
      </Tag>
    );
  switch (move.move) {
    case 'start-job':
      return <StartTag jobId={move.jobId} trace={trace} jobName={jobName} />;
    case 'resume-job':
      return (
        <Tag tone="ok" icon="arrow">
          {jobName(move.jobId)}, taken up again
        </Tag>
      );
    case 'set-field':
      return <Tag tone="ok">{move.key}</Tag>;
    case 'correct-field':
      return (
        <Tag tone="warn" icon="undo">
          {move.key} corrected
        </Tag>
      );
    case 'ask-anew':
      return (
        <Tag tone="warn" icon="undo">
          {move.key} is asked for anew
        </Tag>
      );
    case 'confirm':
      return <Tag tone="ok">Confirmed</Tag>;
    case 'answer-from-knowledge':
      return (
        <Tag tone="info" icon="book">
          Answered from Knowledge
        </Tag>
      );
    case 'not-known':
      return <Tag tone="warn">Not in Knowledge</Tag>;
    case 'refuse':
      return <Tag tone="warn">Not given</Tag>;
    case 'clarify':
      return (
        <Tag tone="info" icon="tree">
          {move.jobIds.length === 1 ? 'Asks whether it is this job' : 'Two jobs are close'}
        </Tag>
      );
    case 'hand-over':
      return (
        <Tag tone="info" icon="forward">
          Wants a person
        </Tag>
      );
    default:
      return null;
  }
}

function StartTag({
  jobId,
  trace,
  jobName,
}: {
  jobId: string;
  trace: Trace;
  jobName: (id: string) => string;
}) {
  const score = trace.why?.scores.find((each) => each.jobId === jobId)?.score;
  return (
    <>
      <Tag tone="ok" icon="arrow">
        {jobName(jobId)}
      </Tag>
      {score !== undefined && <span className="num">{score.toFixed(2)}</span>}
    </>
  );
}
