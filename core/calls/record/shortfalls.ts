import type { Call } from '../call.ts';
import { planOf } from '../job/job-run.ts';
import { nextOf } from '../job/plan-walk.ts';
import { textOf } from '../recording.ts';

/** Where a call fell short of what its caller wanted: Home counts these, so that somebody can mend the cause. */
export type Shortfall = {
  /** A job that did not come to its end, a question without an answer, a transfer that nobody took. */
  kind: 'stopped' | 'not-known' | 'transfer-unanswered';
  jobId: string | null;
  /** The step where the job stood, the question as it was asked, or the destination's name. */
  words: string;
};

/** Of a call that has ended, in the order of its jobs, turns and transfers. */
export function shortfallsOf(call: Call): Shortfall[] {
  return [...stops(call), ...openQuestions(call), ...lostTransfers(call)];
}

/** Where a run stands is worked out, so it can still be asked when the call is over. */
function* stops(call: Call): Generator<Shortfall> {
  for (const run of call.jobRuns) {
    if (run.state === 'done' || run.state === 'handed-over') continue;
    const { next } = nextOf(planOf(call, run), run, call);
    if (!next) continue;
    const words = 'step' in next ? textOf(next.step) : next.question;
    if (words) yield { kind: 'stopped', jobId: run.jobId, words };
  }
}

function* openQuestions(call: Call): Generator<Shortfall> {
  for (const { heard, moves, jobRunId } of call.turns) {
    const notKnown = moves.some(({ move, verdict }) => verdict.allowed && move.move === 'not-known');
    if (notKnown) yield { kind: 'not-known', jobId: jobOf(call, jobRunId), words: heard };
  }
}

function* lostTransfers(call: Call): Generator<Shortfall> {
  for (const { action, state, args, jobRunId } of call.actions) {
    if (action !== 'transfer-call' || state !== 'failed') continue;
    yield { kind: 'transfer-unanswered', jobId: jobOf(call, jobRunId), words: args.to ?? '' };
  }
}

function jobOf(call: Call, jobRunId: string | null): string | null {
  return call.jobRuns.find(({ id }) => id === jobRunId)?.jobId ?? null;
}
