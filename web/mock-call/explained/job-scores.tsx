import type { Answered } from '../../client/client.ts';
import { ScoreBar } from '../../ui/index.ts';

type JobScoresProps = {
  why: Answered<'Why'> | null;
  chosenId: string | undefined;
  jobName: (id: string) => string;
};

const verdicts: Record<Answered<'Why'>['reason'], string> = {
  match: 'The best one is far enough ahead.',
  close: 'Two are too close to tell apart, so the agent asks.',
  none: 'None comes near enough.',
};

/** Every attached job with its score, best first, and the words that it was recognised by. */
export function JobScores({ why, chosenId, jobName }: JobScoresProps) {
  if (!why) return <p className="t2">This turn was an answer: jobs were not compared.</p>;
  const shown = why.scores.slice(0, 6);
  const [first, second] = why.scores;
  return (
    <>
      <ul className="mt-0.5">
        {shown.map(({ jobId, score }) => (
          <ScoreBar
            key={jobId}
            label={jobName(jobId)}
            score={score}
            chosen={jobId === chosenId}
            tone={jobId === chosenId ? 'ok' : why.reason === 'close' && score > 0.3 ? 'warn' : 'mute'}
          />
        ))}
      </ul>
      {first && first.matched.length > 0 && (
        <p className="sm t2 mt-1">
          Matched for {jobName(first.jobId)}: {first.matched.map((word) => `“${word}”`).join(', ')}
        </p>
      )}
      <p className="sm t3 mt-1">
        {verdicts[why.reason]}
        {first && second && ` Next best is ${(first.score - second.score).toFixed(2)} away.`}
      </p>
    </>
  );
}
