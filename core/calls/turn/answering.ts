import type { Expecting, JobRun } from '../call.ts';
import { confirmed } from '../job/act-behind.ts';
import {
  activeRun,
  changeRun,
  endRun,
  messageJobOf,
  noteAnswer,
  pass,
  resumeRun,
  startJob,
  waitingRun,
} from '../job/job-run.ts';
import { type Progress, patch } from '../progress.ts';
import { expect } from '../talk/asking.ts';
import { linesOf } from '../talk/manner.ts';
import { add } from '../talk/saying.ts';

/** The caller's yes to what is open. It settles that and nothing else. */
export function agree(progress: Progress): void {
  const expecting = progress.call.expecting;
  const run = activeRun(progress.call);
  expect(progress, null);
  switch (expecting?.kind) {
    case 'confirm-fields':
      return run && confirmFields(progress, run, expecting);
    case 'consent':
      return (
        run &&
        changeRun(progress, run.id, { answers: { ...run.answers, [`consent:${expecting.step}`]: 'yes' } })
      );
    case 'answer':
      return run && settleAnswer(progress, run, expecting, 'yes');
    case 'resume':
      return resumeRun(progress, expecting.jobId);
    case 'which-job':
      return startJob(progress, expecting.jobIds[0]);
    case 'message-offer':
      return offerTaken(progress);
    case 'anything-else':
      if (run && expecting.step) endRun(progress, run, 'done');
      return expect(progress, { kind: 'job' });
    default:
      return;
  }
}

/** The caller's no. A declined act is not done and not offered again in this job. */
export function decline(progress: Progress): void {
  const expecting = progress.call.expecting;
  const run = activeRun(progress.call);
  expect(progress, null);
  switch (expecting?.kind) {
    case 'confirm-fields':
      return run && askWhatIsWrong(progress, run, expecting);
    case 'consent':
      add(progress, linesOf(progress.call).fine);
      return run && pass(progress, run, expecting.step, 'declined');
    case 'answer':
      return run && settleAnswer(progress, run, expecting, 'no');
    case 'resume':
      return declineResume(progress, expecting.jobId);
    case 'which-job':
      return notThatJob(progress);
    case 'message-offer':
    case 'anything-else':
      if (run && expecting.kind === 'anything-else' && expecting.step)
        return pass(progress, run, expecting.step, 'done');
      return patch(progress, { leaving: true });
    default:
      return;
  }
}

function confirmFields(
  progress: Progress,
  run: JobRun,
  { keys, settles, step, consents }: Extract<Expecting, { kind: 'confirm-fields' }>,
): void {
  const settled = confirmed(run, [...keys, ...(settles ?? [])], null);
  const answers = consents ? { ...run.answers, [`consent:${consents}`]: 'yes' } : run.answers;
  changeRun(progress, run.id, { ...settled, answers });
  if (step) pass(progress, { ...settled, answers }, step, 'done');
}

const WRONG = 'what-is-wrong';

/** One value read back and refused is asked for again; of several the caller is asked which. */
function askWhatIsWrong(
  progress: Progress,
  run: JobRun,
  expecting: Extract<Expecting, { kind: 'confirm-fields' }>,
): void {
  const lines = linesOf(progress.call);
  const [key] = expecting.keys;
  const { consents } = expecting;
  if (consents && (run.asked[WRONG] ?? 0) > 0) {
    // The values stood after "What should I change?", so the second no is meant for the act.
    add(progress, lines.fine);
    const { consents: _, ...read } = expecting;
    confirmFields(progress, run, read);
    return pass(progress, run, consents, 'declined');
  }
  changeRun(progress, run.id, { asked: { ...run.asked, [WRONG]: 1 } });
  if (expecting.keys.length === 1 && key !== undefined) {
    const { [key]: _, ...fields } = run.fields;
    changeRun(progress, run.id, { fields });
    add(progress, lines.sorry);
    return;
  }
  add(progress, lines.whatToCorrect);
  expect(progress, expecting);
}

function settleAnswer(
  progress: Progress,
  run: JobRun,
  { key, step }: Extract<Expecting, { kind: 'answer' }>,
  answer: 'yes' | 'no',
): void {
  noteAnswer(progress, run, key, answer);
  if (key === step) pass(progress, { ...run, answers: { ...run.answers, [key]: answer } }, key, 'done');
}

/** A guess that was wrong counts as not understood: after a second one a message is offered. */
function notThatJob(progress: Progress): void {
  patch(progress, { lost: progress.call.lost + 1, expecting: { kind: 'job' } });
}

function declineResume(progress: Progress, jobId: string): void {
  const waiting = waitingRun(progress.call);
  if (waiting?.jobId === jobId) endRun(progress, waiting, 'cancelled');
}

function offerTaken(progress: Progress): void {
  const jobId = messageJobOf(progress.call);
  if (jobId) startJob(progress, jobId);
}
