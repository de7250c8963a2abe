import type { Step, StepOf } from '../../plan/plan.ts';
import type { FieldValue, JobRun } from '../call.ts';
import type { Progress } from '../progress.ts';
import { changeRun, pass } from './job-run.ts';

/**
 * The caller has said goodbye: nothing more is asked, and a message is kept with what there is. Returns true when the step is
 * behind the run now; an end or a message that can be taken is left to be done as usual.
 */
export function leaveWith(progress: Progress, run: JobRun, step: Exclude<Step, { kind: 'branch' }>): boolean {
  if (step.kind === 'end' || step.kind === 'go-back')
    return step.kind === 'go-back' && skip(progress, run, step.id);
  if (step.kind === 'action' && step.action === 'take-message' && hasSomething(run)) {
    keepNeeds(progress, run, step.needs);
    return false;
  }
  if ((step.kind === 'action' || step.kind === 'transfer') && agreedTo(run, step)) return false;
  if (step.kind === 'collect')
    keepNeeds(
      progress,
      run,
      step.fields.map(({ key }) => key),
    );
  return skip(progress, run, step.id);
}

/** "Yes, that's right, bye": what the yes was for is still done. */
function agreedTo(run: JobRun, step: StepOf<'action'> | StepOf<'transfer'>): boolean {
  return [`consent:${step.id}`, step.consent].some((key) => key !== undefined && run.answers[key] === 'yes');
}

function skip(progress: Progress, run: JobRun, step: string): true {
  pass(progress, run, step, 'skipped');
  return true;
}

function hasSomething(run: JobRun): boolean {
  return Object.values(run.fields).some(({ value }) => value !== null);
}

/** Values that were never asked stand as unknown, so that the message does not wait for them. */
function keepNeeds(progress: Progress, run: JobRun, keys: readonly string[]): void {
  const unknown: FieldValue = {
    value: null,
    heard: '',
    span: [0, 0],
    turn: progress.call.turns.length,
    confidence: 0,
    confirmed: false,
    flag: 'unknown',
  };
  const fields = { ...run.fields };
  for (const key of keys) fields[key] ??= unknown;
  changeRun(progress, run.id, { fields });
}
