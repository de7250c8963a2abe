import { type Allowance, judge } from '../../agent/judge.ts';
import type { Move, Verdict } from '../../agent/move.ts';
import { everyStep, type FieldKey, fieldsOf } from '../../plan/plan.ts';
import { agreesToAct } from '../../understanding/consent.ts';
import { acceptsWithThanks } from '../../understanding/repair.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import type { Call, Expecting, FieldValue } from '../call.ts';
import { gateOf } from '../job/action-run.ts';
import {
  activeRun,
  attachedJobs,
  changeRun,
  endRun,
  noteAnswer,
  pass,
  planOf,
  resumeRun,
  startJob,
} from '../job/job-run.ts';
import { nextOf, openedBy } from '../job/plan-walk.ts';
import { type Progress, patch, trace } from '../progress.ts';
import { expect } from '../talk/asking.ts';
import { passagesOf } from '../talk/knowing.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add } from '../talk/saying.ts';
import { write } from '../talk/transcript.ts';
import { agree, decline } from './answering.ts';
import { whyNothingFitted } from './bounds.ts';

/** Takes in one proposal of the brain: judged, traced, and done when the Plan allows it. */
export function takeMove(progress: Progress, move: Move): Verdict {
  const verdict = judge(move, allowanceOf(progress));
  trace(progress, (turn) => ({ moves: [...turn.moves, { move, verdict }], why: whyOf(move) ?? turn.why }));
  if (verdict.allowed) perform(progress, move);
  return verdict;
}

function whyOf(move: Move) {
  return (move.move === 'start-job' || move.move === 'clarify') && move.why ? move.why : null;
}

function perform(progress: Progress, move: Move): void {
  switch (move.move) {
    case 'start-job':
      return begin(progress, move.jobId);
    case 'resume-job':
      resumeRun(progress, move.jobId);
      return digress(progress);
    case 'cancel-job':
      return cancelJob(progress);
    case 'set-field':
    case 'correct-field':
      return setField(progress, move);
    case 'ask-anew':
      return askAnew(progress, move.key);
    case 'confirm':
      return agree(progress);
    case 'deny':
      return decline(progress);
    case 'choose-branch':
      return answer(progress, move.step, move.answer);
    case 'answer-from-knowledge':
      return knowledge(progress, move);
    case 'not-known':
      return notKnown(progress);
    case 'clarify':
      return expect(progress, { kind: 'which-job', jobIds: move.jobIds });
    case 'refuse':
      return refuse(progress, move.reason);
    case 'end-call':
      return patch(progress, { leaving: true });
    case 'repeat':
    case 'run-action':
    case 'hand-over':
      return;
  }
}

/** Advice is not ours to give: a message is offered at once. */
function notKnown(progress: Progress): void {
  const why = whyNothingFitted(progress, progress.call.turns.at(-1)?.heard ?? '');
  add(progress, why?.line ?? linesOf(progress.call).notKnown);
  digress(progress, { lost: progress.call.lost + (why?.advice ? 2 : 1) });
}

function digress(progress: Progress, change: Partial<Call> = {}): void {
  const { thought } = progress.call;
  patch(progress, { ...change, thought: thought && { ...thought, digressed: true } });
}

/** An "anything else?" that is answered by a new matter is done, and so is the job that asked it. */
function begin(progress: Progress, jobId: string): void {
  const { expecting } = progress.call;
  const run = activeRun(progress.call);
  if (expecting?.kind === 'anything-else' && run) endRun(progress, run, 'done');
  expect(progress, null);
  startJob(progress, jobId);
  const heard = progress.call.turns.at(-1)?.heard ?? '';
  const begun = activeRun(progress.call);
  if (begun)
    changeRun(progress, begun.id, openedBy(planOf(progress.call, begun), begun, progress.call, heard, null));
  digress(progress);
}

function cancelJob(progress: Progress): void {
  const run = activeRun(progress.call);
  if (!run) return;
  endRun(progress, run, 'cancelled');
  expect(progress, null);
  add(progress, linesOf(progress.call).cancelled);
  digress(progress);
}

/**
 * A value that changes loses its yes, and with it every consent given for an act that would have used the old one.
 * An ambiguous value is asked about once instead of being guessed.
 */
function setField(progress: Progress, move: Extract<Move, { move: 'set-field' | 'correct-field' }>): void {
  const run = activeRun(progress.call);
  if (!run) return;
  const [before, asked] = [run.fields[move.key], progress.call.expecting];
  if (asked?.kind === 'field' && asked.key === move.key) {
    const { between, ...settled } = asked;
    const several = move.alternatives && move.alternatives.length > 1 && !between;
    expect(progress, several ? { ...asked, between: [...(move.alternatives ?? [])] } : settled);
    if (several) return digress(progress);
  }
  const value: FieldValue = {
    value: move.value,
    heard: move.heard,
    span: move.span,
    turn: move.turn ?? progress.call.turns.length,
    confidence: move.confidence,
    confirmed: false,
  };
  const changed = before !== undefined && before.value !== null && before.value !== move.value;
  changeRun(progress, run.id, {
    fields: { ...run.fields, [move.key]: value },
    misses: { ...run.misses, [move.key]: 0 },
    ...(changed ? { answers: withoutConsents(run.answers) } : {}),
  });
  if (changed) patch(progress, { expecting: readAnew(progress.call, move.key) });
}

/**
 * What changed is read alone; a yes to it settles as well what was read with it before and left as it was. Two changes in one turn
 * are read together.
 */
function readAnew(call: Call, key: FieldKey): Expecting {
  const { expecting, turns } = call;
  const read = expecting?.kind === 'confirm-fields' ? expecting : { keys: [], settles: [], step: null };
  const now = (turns.at(-1)?.moves ?? []).flatMap(({ move, verdict }) =>
    verdict.allowed && move.move === 'correct-field' ? [move.key] : [],
  );
  const keys = [...new Set([...now, key])];
  const settles = [...read.keys, ...(read.settles ?? [])].filter((other) => !keys.includes(other));
  return { kind: 'confirm-fields', keys, settles, step: read.step };
}

/** The old value goes, and with it the consent for an act that would have used it; the job asks for a new one. */
function askAnew(progress: Progress, key: FieldKey): void {
  const run = activeRun(progress.call);
  if (!run) return;
  const { [key]: _, ...fields } = run.fields;
  changeRun(progress, run.id, { fields, answers: withoutConsents(run.answers) });
  expect(progress, null);
}

function withoutConsents(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('consent:')));
}

function answer(progress: Progress, key: string, text: string): void {
  const run = activeRun(progress.call);
  if (!run) return;
  changeRun(progress, run.id, { misses: { ...run.misses, [key]: 0 } });
  noteAnswer(progress, run, key, text);
  for (const step of everyStep(planOf(progress.call, run).steps)) {
    if (step.id === key && step.kind === 'ask') pass(progress, run, key, 'done');
  }
}

/** With a text the passage is quoted; without, a model answers from it in its own words, and only the source is noted. */
function knowledge(progress: Progress, move: Extract<Move, { move: 'answer-from-knowledge' }>): void {
  const passage = passagesOf(progress.call).find(({ id }) => id === move.passageId);
  const text = move.text || (passage?.title ?? '');
  write(progress, {
    who: 'system',
    text,
    heard: text.length,
    kind: 'knowledge',
    passageId: move.passageId,
  });
  add(progress, move.text);
  digress(progress, { lost: 0 });
}

/** The caller would not, or could not, say: the value stands as refused, and the refusal path opens where the text has one. */
function refuse(progress: Progress, reason: 'unknown' | 'unwilling'): void {
  const { call } = progress;
  const run = activeRun(call);
  if (!run || !call.expecting) return decline(progress);
  const expecting = call.expecting;
  if (expecting.kind === 'field') {
    const heard = call.turns.at(-1)?.heard ?? '';
    const flag = reason === 'unknown' ? 'unknown' : 'refused';
    const value: FieldValue = {
      value: null,
      heard,
      span: [0, heard.length],
      turn: call.turns.length,
      confidence: 1,
      confirmed: false,
      flag,
    };
    const marked = { ...run, fields: { ...run.fields, [expecting.key]: value } };
    add(progress, linesOf(call).fine);
    changeRun(progress, run.id, openedBy(planOf(call, run), marked, call, heard, expecting.key));
  } else if (expecting.kind === 'answer') {
    answer(progress, expecting.key, expecting.answer === 'yes-no' ? 'unknown' : '');
  } else {
    decline(progress);
  }
}

function allowanceOf(progress: Progress): Allowance {
  const { call } = progress;
  const run = activeRun(call);
  const plan = planOf(call, run);
  const expecting = call.expecting;
  const waiting = call.stack.flatMap((id) =>
    call.jobRuns.filter((other) => other.id === id && other.state === 'waiting'),
  );
  return {
    jobIds: attachedJobs(call),
    activeJobId: run?.jobId ?? null,
    waitingJobIds: waiting.map(({ jobId }) => jobId),
    fields: fieldsOf(plan),
    filled: (key) => run?.fields[key]?.value != null,
    answers: openAnswers(call),
    consentOpen:
      expecting?.kind === 'consent' ||
      (expecting?.kind === 'confirm-fields' && expecting.consents !== undefined),
    yesNoOpen: yesNoOpen(expecting),
    action: nextAction(progress),
    agreed: () => agreedIn(call),
    passageIds: new Set(passagesOf(call).map(({ id }) => id)),
    questionOpen: expecting !== null && expecting.kind !== 'job',
  };
}

/** The action that stands next, and what keeps its gate shut. */
function nextAction(progress: Progress): Allowance['action'] {
  const run = activeRun(progress.call);
  if (!run) return null;
  const { next } = nextOf(planOf(progress.call, run), run, progress.call);
  const step = next && 'step' in next ? next.step : null;
  if (step?.kind !== 'action' && step?.kind !== 'transfer') return null;
  const gate = gateOf(progress, run, step);
  return { step: step.id, shut: gate.open ? null : gate.waits };
}

/** Consent is read by core's own rules out of the caller's words: a brain can report a yes, never make one. */
function agreedIn(call: Call): boolean {
  const { timeZone, country } = call.snapshot.workspace;
  const { language } = mannerOf(call);
  const text = call.thought?.heard ?? '';
  return (
    acceptsWithThanks(text) ||
    (readValue('yes-no', { text, at: call.now, timeZone, country, language, asked: true })?.value === 'yes' &&
      agreesToAct(text))
  );
}

function yesNoOpen(expecting: Expecting | null): boolean {
  if (expecting?.kind === 'which-job') return expecting.jobIds.length === 1;
  return expecting !== null && expecting.kind !== 'job' && expecting.kind !== 'field';
}

/** Questions whose answer may be given: the open one, and the job's own asks that are still to come. */
function openAnswers(call: Call): Map<string, readonly string[] | null> {
  const run = activeRun(call);
  const open = new Map<string, readonly string[] | null>();
  for (const step of everyStep(planOf(call, run).steps)) {
    if (step.kind !== 'ask' || run?.passed[step.id]) continue;
    open.set(step.id, step.answer === 'yes-no' ? ['yes', 'no'] : (step.options ?? null));
  }
  if (call.expecting?.kind === 'answer' && !open.has(call.expecting.key)) {
    open.set(
      call.expecting.key,
      call.expecting.answer === 'yes-no' ? ['yes', 'no'] : (call.expecting.options ?? null),
    );
  }
  return open;
}
