import type { Move } from '../../../core/agent/move.ts';
import { passagesOf } from '../../../core/calls/talk/knowing.ts';
import { mannerOf } from '../../../core/calls/talk/manner.ts';
import { answerFrom } from '../../../core/knowledge/answer.ts';
import { fieldsOf } from '../../../core/plan/plan.ts';
import { repairIn } from '../../../core/understanding/repair.ts';
import { type Routing, route } from '../../../core/understanding/route.ts';
import { volunteered } from '../../../core/understanding/values/read-value.ts';
import { looksLikeQuestion } from './digressions.ts';
import { type Turn, told } from './proposal.ts';
import { setField } from './values-in-turn.ts';

/** Which job the caller wants, with the values said in the same breath; "A or B?" when two are close; nothing when none fits. */
export function routeTurn(turn: Turn): Move[] {
  const jobs = among(turn);
  const routing = route(turn.heard, jobs, turn.similarity);
  const why = { scores: routing.scores, reason: routing.reason };
  const waiting = turn.call.jobRuns.find(
    ({ jobId, state }) => jobId === routing.chosen && state === 'waiting',
  );
  if (waiting) return [{ move: 'resume-job', jobId: waiting.jobId }];
  if (routing.chosen)
    return [{ move: 'start-job', jobId: routing.chosen, why }, ...valuesFor(turn, routing.chosen)];
  if (turn.expecting?.kind === 'which-job') return bestOf(turn, routing);
  return routing.choices ? [{ move: 'clarify', jobIds: routing.choices, why }] : [];
}

/** Whether the words are a phrase that an author wrote: that outweighs every reading of them. */
export function saidVerbatim(turn: Turn): boolean {
  return turn.run === undefined && route(turn.heard, turn.jobs).scores[0]?.score === 1;
}

/** Under a job another one is begun only when the caller says so, or clearly speaks of it and not of the present one. */
export function switchIn(turn: Turn): Move[] {
  const repair = repairIn(turn.heard, mannerOf(turn.call).language);
  const moves = routeTurn(turn);
  const [first] = moves;
  if (first?.move === 'resume-job') return repair?.kind === 'back' || marksChange(turn) ? moves : [];
  if (first?.move !== 'start-job' || first.jobId === turn.run?.jobId) return [];
  if (looksLikeQuestion(turn) && answerFrom(turn.heard, passagesOf(turn.call), turn.passageSimilarity))
    return [];
  return moves;
}

/** Words by which a caller leaves the present matter for another. */
export function marksChange({ heard }: Turn): boolean {
  return /\b(?:actually|instead|also|rather|first|back to|another thing|one more thing|before that|mejor|además|también)\b/i.test(
    heard,
  );
}

function among(turn: Turn): Turn['jobs'] {
  const { expecting } = turn;
  if (expecting?.kind !== 'which-job') return turn.jobs;
  return turn.jobs.filter(({ id }) => expecting.jobIds.includes(id));
}

/** Of two named jobs the caller picks by place ("the first") or by likeness; some answer is better than asking on. */
function bestOf(turn: Turn, { scores, reason }: Routing): Move[] {
  if (turn.expecting?.kind !== 'which-job') return [];
  const [first, second] = turn.expecting.jobIds;
  const place = /\b(?:first|former|primero|primera)\b/i.test(turn.heard)
    ? first
    : /\b(?:second|latter|segundo|segunda)\b/i.test(turn.heard)
      ? second
      : null;
  const jobId = place ?? (scores[0] && scores[0].score > 0 ? scores[0].jobId : null);
  return jobId ? [{ move: 'start-job', jobId, why: { scores, reason } }, ...valuesFor(turn, jobId)] : [];
}

function valuesFor(turn: Turn, jobId: string): Move[] {
  const plan = turn.call.snapshot.jobs[jobId]?.plan;
  return plan
    ? volunteered(fieldsOf(plan), told(turn)).map(({ key, extracted }) => setField(key, extracted))
    : [];
}
