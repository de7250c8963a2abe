import type { FieldKey, Step, StepId, StepOf } from '../../plan/plan.ts';
import type { FieldValue, JobRun } from '../call.ts';
import type { Progress } from '../progress.ts';
import { gateOf, performable } from './action-run.ts';
import { planOf } from './job-run.ts';
import { nextOf } from './plan-walk.ts';
import { confirmedRounds } from './rounds.ts';

/**
 * The act that would stand next once these values are confirmed, if nothing but the caller's consent would then keep its gate shut.
 * A caller who has just heard everything read back is asked once, not twice.
 */
export function actBehind(
  progress: Progress,
  run: JobRun,
  keys: readonly FieldKey[],
  step: StepId | null,
): StepOf<'action'> | StepOf<'transfer'> | null {
  const agreed = confirmed(run, keys, step);
  const { run: walked, next } = nextOf(planOf(progress.call, run), agreed, progress.call);
  const act = next && 'step' in next ? next.step : null;
  if (act?.kind !== 'action' && act?.kind !== 'transfer') return null;
  if (!performable(progress, act)) return null;
  const gate = gateOf(progress, walked, act);
  return !gate.open && gate.waits === 'consent' ? act : null;
}

/** The run as it is when the caller says yes to what was read back. */
export function confirmed(run: JobRun, keys: readonly FieldKey[], step: StepId | null): JobRun {
  const fields = { ...run.fields };
  for (const key of keys) if (fields[key]) fields[key] = { ...fields[key], confirmed: true };
  const passed = step ? { ...run.passed, [step]: 'done' as const } : run.passed;
  return { ...run, fields, passed, ...confirmedRounds(run, keys) };
}

/** More steps than this stand in front of no act. */
const MOST_SKIPPED = 12;

/**
 * The run without what need not be asked, when nothing else keeps an act from being offered; null where something is still needed. A
 * message is left out: it is kept with what there is anyway.
 */
export function withoutOptional(progress: Progress, run: JobRun): JobRun | null {
  let left = run;
  for (let n = 0; n < MOST_SKIPPED; n += 1) {
    const { run: walked, next } = nextOf(planOf(progress.call, left), left, progress.call);
    if (next && 'question' in next) {
      left = { ...walked, answers: { ...walked.answers, [next.key]: 'no' } };
      continue;
    }
    const step = next?.step;
    if (!step) return null;
    if (step.kind === 'confirm' && step.fields.some((key) => walked.fields[key]?.value != null))
      return walked;
    if (step.kind === 'action' || step.kind === 'transfer') {
      const message = step.kind === 'action' && step.action === 'take-message';
      if (!message && performable(progress, step)) return offers(progress, walked, step) ? walked : null;
    }
    const skipped = skippedOver(progress, walked, step);
    if (!skipped) return null;
    left = skipped;
  }
  return null;
}

function offers(progress: Progress, run: JobRun, step: StepOf<'action'> | StepOf<'transfer'>): boolean {
  const gate = gateOf(progress, run, step);
  return !gate.open && (gate.waits === 'consent' || gate.waits === 'confirmation');
}

function skippedOver(progress: Progress, run: JobRun, step: Step): JobRun | null {
  if (step.kind === 'end' || step.kind === 'go-back' || step.kind === 'branch') return null;
  if (step.kind !== 'collect') return { ...run, passed: { ...run.passed, [step.id]: 'skipped' } };
  const missing = step.fields.filter(({ key }) => !run.fields[key]);
  if (missing.some(({ required }) => required)) return null;
  const fields = { ...run.fields };
  for (const { key } of missing) fields[key] = unasked(progress);
  return { ...run, fields };
}

function unasked(progress: Progress): FieldValue {
  const turn = progress.call.turns.length;
  return { value: null, heard: '', span: [0, 0], turn, confidence: 0, confirmed: false, flag: 'unknown' };
}
