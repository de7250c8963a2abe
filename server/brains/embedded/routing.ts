import type { Move, Why } from '../../../core/agent/move.ts';
import { passagesOf } from '../../../core/calls/talk/knowing.ts';
import { mannerOf } from '../../../core/calls/talk/manner.ts';
import { answerFrom } from '../../../core/knowledge/answer.ts';
import { type Field, fieldsOf } from '../../../core/plan/plan.ts';
import { isCourtesy, repairIn } from '../../../core/understanding/repair.ts';
import { type Routing, route } from '../../../core/understanding/route.ts';
import { readValue, volunteered } from '../../../core/understanding/values/read-value.ts';
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
  if (routing.choices) return [{ move: 'clarify', jobIds: routing.choices, why }];
  const guess = turn.run ? null : likely(turn, routing);
  return guess ? [{ move: 'clarify', jobIds: guess, why }] : [];
}

/**
 * Jobs that are not sure enough to be begun, and likely enough to be asked about: "Is it about taking a message?". What the caller
 * gave speaks for a job too: who names two places is asked about the job that needs both.
 */
function likely(turn: Turn, { scores }: Routing): [string] | [string, string] | null {
  const [best, second] = scores.filter(
    ({ score, matched }) => score >= (matched.length > 0 ? ASKED_ABOUT : ASKED_ABOUT_BY_SENSE),
  );
  if (best && second && second.score > best.score * LEAD) return [best.jobId, second.jobId];
  if (best) return [best.jobId];
  const given = scores.find(({ jobId, score }) => score >= NOT_ABSURD && givenFor(turn, jobId) >= 2);
  return given ? [given.jobId] : null;
}

/** Below this score a job is not even asked about, without a shared word somewhat sooner; and the next one must be this much less likely. */
const ASKED_ABOUT = 0.08;
const ASKED_ABOUT_BY_SENSE = 0.12;
const LEAD = 0.75;
/** What the caller gave outweighs the words only down to here. */
const NOT_ABSURD = 0.04;

/** How many values of a job's own the caller has given: who they are, anybody's call could tell. */
function givenFor(turn: Turn, jobId: string): number {
  const own = fieldsIn(turn, jobId).filter(({ type }) => !['person-name', 'phone', 'email'].includes(type));
  return volunteered(own, told(turn)).length;
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
  if (expecting?.kind !== 'which-job' || expecting.jobIds.length === 1) return turn.jobs;
  return turn.jobs.filter(({ id }) => (expecting.jobIds as readonly string[]).includes(id));
}

/** Of two named jobs the caller picks by place ("the first") or by likeness; some answer is better than asking on. */
function bestOf(turn: Turn, { scores, reason }: Routing): Move[] {
  if (turn.expecting?.kind !== 'which-job') return [];
  const [first, second] = turn.expecting.jobIds;
  if (second === undefined) return isIt(turn, first, { scores, reason });
  const place = /\b(?:first|former|primero|primera)\b/i.test(turn.heard)
    ? first
    : /\b(?:second|latter|segundo|segunda)\b/i.test(turn.heard)
      ? second
      : null;
  const jobId = place ?? (scores[0] && scores[0].score > 0 ? scores[0].jobId : null);
  return jobId ? [{ move: 'start-job', jobId, why: { scores, reason } }, ...valuesFor(turn, jobId)] : [];
}

/** "Is it about …?": a yes, or the very things that the job asks for, begin it; a no is a no. */
function isIt(turn: Turn, jobId: string, why: Why): Move[] {
  const start: Move = { move: 'start-job', jobId, why };
  const values = valuesFor(turn, jobId);
  const answer = readValue('yes-no', told(turn, { asked: true }));
  // What was given before the question says nothing about the answer to it.
  const now = volunteered(fieldsIn(turn, jobId), told(turn));
  // "I don't have my number with me" denies something else: who cannot tell one of the job's values speaks of the job.
  const lacks = repairIn(turn.heard, mannerOf(turn.call).language)?.kind === 'refusal';
  const denies =
    answer?.value === 'no' &&
    !lacks &&
    (answer.span[0] < 4 || /\b(?:it|that)(?:'s| is) not\b/i.test(turn.heard));
  if (denies && now.length === 0) return [{ move: 'deny' }];
  if (answer?.value === 'yes' || now.length > 0) return [start, ...values];
  if (looksLikeQuestion(turn) || isCourtesy(turn.heard)) return [];
  // Who goes on telling has not said no: the guess stands, and what was told is read for the job's first question.
  const first = fieldsIn(turn, jobId).at(0);
  const extracted = first && readValue(first.type, told(turn, { asked: true, label: first.label }));
  return extracted && extracted.confidence >= 0.8 && first.type !== 'text'
    ? [start, ...values, setField(first.key, extracted)]
    : [start, ...values];
}

/** What the caller gave before anything was known of a job counts for the one that is begun now; the newest words first. */
function valuesFor(turn: Turn, jobId: string): Move[] {
  const given = new Map<string, Move>();
  for (const { turn: number, heard } of [{ turn: null, heard: turn.heard }, ...unmatched(turn.call)]) {
    const open = fieldsIn(turn, jobId).filter(({ key }) => !given.has(key));
    for (const { key, extracted } of volunteered(open, { ...told(turn), text: heard })) {
      given.set(key, setField(key, extracted, 'set-field', number));
    }
  }
  return [...given.values()];
}

function fieldsIn({ call }: Turn, jobId: string): Field[] {
  const plan = call.snapshot.jobs[jobId]?.plan;
  return plan ? fieldsOf(plan) : [];
}

/** The turns just before this one in which no job was under way and none was found. */
function unmatched(call: Turn['call']): { turn: number; heard: string }[] {
  const before = call.turns.slice(0, -1);
  const last = before.findLastIndex(
    ({ jobRunId, moves }) =>
      jobRunId !== null || moves.some(({ move, verdict }) => verdict.allowed && move.move === 'start-job'),
  );
  return before.slice(last + 1).reverse();
}
