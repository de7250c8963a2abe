import type { FieldKey, StepId, StepOf } from '../../plan/plan.ts';
import type { JobRun } from '../call.ts';
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
