import { closing, mayIUse, offerResume, sayIt } from '../../agent/wording/index.ts';
import { answerFrom } from '../../knowledge/answer.ts';
import { isAnythingElse, type Step, type StepOf } from '../../plan/plan.ts';
import type { JobRun } from '../call.ts';
import { sayGoodbye } from '../flow/ending.ts';
import { beginTransfer } from '../flow/transferring.ts';
import { type Progress, patch } from '../progress.ts';
import {
  ask,
  askCondition,
  askConfirmation,
  askConsent,
  askField,
  askStep,
  expect,
  jobName,
} from '../talk/asking.ts';
import { passagesOf } from '../talk/knowing.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { write } from '../talk/transcript.ts';
import { fillSpoken } from './action-args.ts';
import { actionRunning, beginAction, gateOf, performable } from './action-run.ts';
import { EARLIER, knownEarlier, takenOver } from './earlier-values.ts';
import { activeRun, changeRun, endRun, findStepOf, pass, planOf, waitingRun } from './job-run.ts';
import { leaveWith } from './leaving.ts';
import { goBack, nextOf } from './plan-walk.ts';

/** A plan that only says and goes back would never end: no job takes more hops than this without the caller. */
const MOST_HOPS = 80;

/** Moves the active job on until it needs the caller, an action's outcome, or is done; then says all that was collected. */
export function carryOn(progress: Progress): void {
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    if (progress.call.stage.kind !== 'agent') return;
    if (actionRunning(progress)) return speak(progress, { next: 'listen' });
    const run = activeRun(progress.call);
    if (!run) return idle(progress);
    const { run: walked, next } = nextOf(planOf(progress.call, run), run, progress.call);
    changeRun(progress, run.id, walked);
    if (!next) {
      if (completed(progress, walked)) return;
      continue;
    }
    const waits = 'step' in next ? meet(progress, walked, next.step) : meetCondition(progress, walked, next);
    if (waits) return;
  }
  speak(progress, { next: 'listen' });
}

function meetCondition(
  progress: Progress,
  run: JobRun,
  { question, key, branch }: { question: string; key: string; branch: string },
): boolean {
  if (progress.call.leaving) {
    changeRun(progress, run.id, { answers: { ...run.answers, [key]: 'no' } });
    return false;
  }
  askCondition(progress, run, question, key, branch);
  return listen(progress);
}

/** Does one step. True when the call now waits for the caller or has moved elsewhere. */
function meet(progress: Progress, run: JobRun, step: Exclude<Step, { kind: 'branch' }>): boolean {
  if (progress.call.leaving && leaveWith(progress, run, step)) return false;
  switch (step.kind) {
    case 'say':
      add(progress, fillSpoken(sayIt(step.text, step.verbatim, mannerOf(progress.call)), progress.call, run));
      pass(progress, run, step.id, 'done');
      return false;
    case 'ask':
      askStep(progress, run, step);
      return listen(progress);
    case 'collect':
      return meetCollect(progress, run, step);
    case 'confirm':
      return meetConfirm(progress, run, step);
    case 'go-back':
      changeRun(progress, run.id, goBack(planOf(progress.call, run), run, step, progress.call.now));
      return false;
    case 'knowledge':
      return meetKnowledge(progress, run, step);
    case 'action':
      return meetAction(progress, run, step);
    case 'transfer':
      return meetTransfer(progress, run, step);
    case 'end':
      add(progress, fillSpoken(closing(step.text, mannerOf(progress.call)), progress.call, run));
      pass(progress, run, step.id, 'done');
      endRun(progress, run, 'done');
      sayGoodbye(progress);
      return true;
  }
}

function meetCollect(progress: Progress, run: JobRun, step: StepOf<'collect'>): boolean {
  const missing = step.fields.find(({ key, unasked }) => !run.fields[key] && !unasked);
  if (!missing) {
    pass(progress, run, step.id, 'done');
    return false;
  }
  const known = knownEarlier(progress.call, run);
  if (known.some(({ field }) => field.key === missing.key)) {
    if (run.answers[EARLIER] === 'yes') return takeOver(progress, run);
    if (run.answers[EARLIER] === undefined) {
      const labels = known.map(({ field }) => field.label);
      askCondition(progress, run, mayIUse(labels, mannerOf(progress.call)), EARLIER, step.id);
      return listen(progress);
    }
  }
  askField(progress, run, step, missing.key);
  return listen(progress);
}

/** The caller's yes spares the questions for all of them; the record says where they came from. */
function takeOver(progress: Progress, run: JobRun): false {
  const known = knownEarlier(progress.call, run);
  const turn = progress.call.turns.length;
  const taken = known.map(({ field, value }) => [field.key, takenOver(value, turn)] as const);
  changeRun(progress, run.id, { fields: { ...run.fields, ...Object.fromEntries(taken) } });
  const text = `From an earlier call: ${known.map(({ field }) => field.label).join(', ')}`;
  write(progress, { who: 'system', text, heard: text.length, kind: 'event' });
  return false;
}

/** Reads back once what has a value and no yes yet; after three rounds the values stand as they are. */
function meetConfirm(progress: Progress, run: JobRun, step: StepOf<'confirm'>): boolean {
  const open = step.fields.filter(
    (key) => run.fields[key]?.value != null && !run.fields[key]?.confirmed && !run.fields[key]?.flag,
  );
  if (open.length === 0 || (run.asked[step.id] ?? 0) >= 3) {
    pass(progress, run, step.id, 'done');
    return false;
  }
  askConfirmation(progress, run, open, step.id);
  return listen(progress);
}

/** A look-up that the author wrote as a step: answered from the pages attached, or said to be unknown. */
function meetKnowledge(progress: Progress, run: JobRun, step: StepOf<'knowledge'>): boolean {
  const topic = [step.topic, ...Object.values(run.fields).map(({ heard }) => heard)].join(' ');
  const answer = answerFrom(topic, passagesOf(progress.call));
  if (answer) add(progress, answer.text);
  pass(progress, run, step.id, answer ? 'done' : 'failed');
  return false;
}

function meetAction(progress: Progress, run: JobRun, step: StepOf<'action'>): boolean {
  if (alreadyTaken(progress, run, step)) {
    pass(progress, run, step.id, 'skipped');
    return false;
  }
  if (!performable(progress, step)) {
    // A look-up that nothing stands behind has not failed: "if it is not free" must not hold because nobody looked.
    pass(progress, run, step.id, step.action === 'call-webhook' ? 'skipped' : 'failed');
    return false;
  }
  return throughGate(progress, run, step, () => {
    // What was collected is said before the action begins, so that its receipt never comes first.
    speak(progress, { next: 'listen' });
    beginAction(progress, run, step);
  });
}

/** A message is taken once in a job, whichever of its lines came first: the refusal path and the usual path share it. */
function alreadyTaken(progress: Progress, run: JobRun, step: StepOf<'action'>): boolean {
  if (step.action !== 'take-message' || run.visits[step.id]) return false;
  return progress.call.actions.some(
    (done) =>
      done.jobRunId === run.id &&
      done.action === 'take-message' &&
      done.state === 'done' &&
      done.args.for === step.args.for,
  );
}

function meetTransfer(progress: Progress, run: JobRun, step: StepOf<'transfer'>): boolean {
  const destination = progress.call.snapshot.destinations.find(
    ({ name }) => name.toLowerCase() === step.destination.toLowerCase(),
  );
  if (!destination) {
    pass(progress, run, step.id, 'failed');
    return false;
  }
  return throughGate(progress, run, step, () => beginTransfer(progress, run, step, destination));
}

function throughGate(
  progress: Progress,
  run: JobRun,
  step: StepOf<'action'> | StepOf<'transfer'>,
  begin: () => void,
): boolean {
  const gate = gateOf(progress, run, step);
  if (gate.open) {
    begin();
    return true;
  }
  if (gate.waits === 'nothing') {
    pass(progress, run, step.id, 'failed');
    return false;
  }
  if (gate.waits === 'confirmation') askConfirmation(progress, run, gate.keys, null);
  else if (gate.waits === 'consent') askConsent(progress, run, step);
  else askNeeded(progress, run, gate.key);
  return listen(progress);
}

function askNeeded(progress: Progress, run: JobRun, key: string): void {
  for (const step of planOf(progress.call, run).steps) {
    const holder = step.kind === 'collect' ? step : undefined;
    if (holder?.fields.some((field) => field.key === key)) return askField(progress, run, holder, key);
  }
  changeRun(progress, run.id, { fields: { ...run.fields, [key]: notGiven(progress) } });
}

function notGiven(progress: Progress) {
  const turn = progress.call.turns.length;
  return {
    value: null,
    heard: '',
    span: [0, 0] as [number, number],
    turn,
    confidence: 0,
    confirmed: false,
    flag: 'unknown' as const,
  };
}

/** The job is through. True when the call now waits. */
function completed(progress: Progress, run: JobRun): boolean {
  endRun(progress, run, 'done');
  const { call } = progress;
  const waiting = waitingRun(call);
  if (waiting && !call.leaving) {
    add(progress, offerResume(jobName(call, waiting.jobId), mannerOf(call)));
    expect(progress, { kind: 'resume', jobId: waiting.jobId });
    return listen(progress);
  }
  if (call.leaving || askedForMore(progress, run)) {
    sayGoodbye(progress);
    return true;
  }
  ask(progress, linesOf(call).anythingElse);
  expect(progress, { kind: 'anything-else', step: null });
  return listen(progress);
}

function askedForMore(progress: Progress, run: JobRun): boolean {
  return Object.keys(run.passed).some((id) => {
    const step = findStepOf(progress.call, run, id);
    return step !== undefined && isAnythingElse(step);
  });
}

/** No job is under way and nothing was decided: the caller is asked what it is about. */
function idle(progress: Progress): void {
  if (progress.call.leaving) return sayGoodbye(progress);
  const waiting = waitingRun(progress.call);
  const lines = linesOf(progress.call);
  if (!progress.call.expecting) {
    if (waiting) {
      add(progress, offerResume(jobName(progress.call, waiting.jobId), mannerOf(progress.call)));
      patch(progress, { expecting: { kind: 'resume', jobId: waiting.jobId } });
    } else {
      const begun = progress.call.jobRuns.length > 0;
      ask(progress, begun ? lines.anythingElse : lines.howCanIHelp);
      patch(progress, { expecting: begun ? { kind: 'anything-else', step: null } : { kind: 'job' } });
    }
  }
  speak(progress, { next: 'listen' });
}

function listen(progress: Progress): true {
  speak(progress, { next: 'listen' });
  return true;
}
