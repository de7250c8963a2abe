import { type ActionName, actionOf, receiptSentence } from '../../actions/index.ts';
import { type GateContext, gate } from '../../agent/gates.ts';
import { fieldsOf, type StepOf } from '../../plan/plan.ts';
import type { ActionRun, JobRun } from '../call.ts';
import type { Receipt } from '../events.ts';
import { command, nextId, type Progress, patch } from '../progress.ts';
import { mannerOf } from '../talk/manner.ts';
import { add } from '../talk/saying.ts';
import { note } from '../talk/transcript.ts';
import { actionArgs } from './action-args.ts';
import { activeRun, changeRun, pass, planOf } from './job-run.ts';

export function gateContext(
  progress: Progress,
  run: JobRun,
  step: StepOf<'action'> | StepOf<'transfer'>,
): GateContext {
  const fields = fieldsOf(planOf(progress.call, run));
  const consented = [`consent:${step.id}`, step.consent].some(
    (key) => key !== undefined && run.answers[key] === 'yes',
  );
  const readBack = progress.call.leaving
    ? []
    : fields.filter((field) => field.readBack).map(({ key }) => key);
  return { fields: run.fields, readBack, consented };
}

export function gateOf(progress: Progress, run: JobRun, step: StepOf<'action'> | StepOf<'transfer'>) {
  return gate(step, gateContext(progress, run, step));
}

/** Prose such as "book it" names no webhook of the workspace: nothing can be run, and nothing is claimed. */
export function performable(progress: Progress, step: StepOf<'action'> | StepOf<'transfer'>): boolean {
  const { webhooks, destinations } = progress.call.snapshot;
  if (step.kind === 'transfer')
    return destinations.some(({ name }) => name.toLowerCase() === step.destination.toLowerCase());
  if (step.action === 'call-webhook') return webhooks.some(({ name }) => name === step.args.name);
  if (step.action === 'send-text') return Boolean(step.args.text) && progress.call.from !== null;
  return true;
}

/**
 * Begins an action whose gate is open. The key names call, job run, step and visit: a retry reuses it, and no visit of a step
 * runs its action twice.
 */
export function beginAction(progress: Progress, run: JobRun, step: StepOf<'action'>): void {
  const args = actionArgs(progress.call, run, step);
  const action = register(progress, run, step.id, step.action, args);
  if (action) {
    const { id: actionId, key } = action;
    command(progress, { type: 'run-action', actionId, action: step.action, args, key });
  }
}

export function register(
  progress: Progress,
  run: JobRun,
  step: string,
  action: ActionName,
  args: Record<string, string>,
): ActionRun | null {
  const visit = (run.visits[step] ?? 0) + 1;
  const key = [progress.call.id, run.id, step, visit].join(':');
  if (progress.call.actions.some((earlier) => earlier.key === key)) return null;
  changeRun(progress, run.id, { visits: { ...run.visits, [step]: visit } });
  const begun: ActionRun = {
    id: nextId(progress, 'action'),
    key,
    jobRunId: run.id,
    step,
    action,
    args,
    state: 'running',
    startedAt: progress.call.now,
    endedAt: null,
    receipt: null,
    reason: null,
  };
  patch(progress, { actions: [...progress.call.actions, begun] });
  return begun;
}

/** The receipt is in: only now may the agent say that it was done. */
export function finishAction(progress: Progress, actionId: string, receipt: Receipt): ActionRun | null {
  const action = settle(progress, actionId, { state: 'done', receipt });
  if (!action) return null;
  const { language } = mannerOf(progress.call);
  note(progress, actionOf(action.action).noted[language].done(action.args));
  add(progress, receiptSentence(action.action, receipt, action.args, language));
  return action;
}

export function failAction(progress: Progress, actionId: string, reason: string): ActionRun | null {
  const action = settle(progress, actionId, { state: 'failed', reason });
  if (!action) return null;
  const [spec, { language }] = [actionOf(action.action), mannerOf(progress.call)];
  note(progress, spec.noted[language].failed(action.args));
  add(progress, spec.failedSentence[language](action.args));
  return action;
}

/** An outcome that comes twice, or for an action that is not running, changes nothing. */
function settle(progress: Progress, actionId: string, change: Partial<ActionRun>): ActionRun | null {
  const running = progress.call.actions.find(({ id, state }) => id === actionId && state === 'running');
  if (!running) return null;
  const action = { ...running, ...change, endedAt: progress.call.now };
  patch(progress, {
    actions: progress.call.actions.map((other) => (other.id === actionId ? action : other)),
    urgent: progress.call.urgent,
  });
  const run = progress.call.jobRuns.find(({ id }) => id === action.jobRunId);
  if (run && action.step) pass(progress, run, action.step, action.state === 'done' ? 'done' : 'failed');
  return action;
}

export function actionRunning(progress: Progress): boolean {
  const run = activeRun(progress.call);
  return progress.call.actions.some(
    (action) => action.state === 'running' && action.jobRunId === (run?.id ?? null),
  );
}
