import type { Step } from '../plan/plan.ts';
import type { Call, JobRun } from './call.ts';
import { planOf } from './job/job-run.ts';
import { valuesOf } from './job/rounds.ts';
import type { ActionResult, CallRecord, JobResult, ResultValue } from './record.ts';
import { callerName, summaryOf } from './summary.ts';

/** What is kept of a call for people and the API. Pure, so a mock call can show it while the call goes on. */
export function recordOf(call: Call): CallRecord {
  const { flow, number } = call.snapshot;
  return {
    id: call.id,
    mode: call.mode,
    status: call.status,
    outcome: call.outcome,
    urgent: call.urgent,
    from: call.from,
    to: call.to,
    phoneNumberId: number?.id ?? null,
    flow: { id: flow.id, name: flow.name, version: flow.version, ...triedAlone(call) },
    startedAt: call.startedAt,
    answeredAt: call.answeredAt,
    endedAt: call.endedAt,
    path: call.path,
    summary: summaryOf(call),
    jobs: call.jobRuns.map((run) => jobResult(call, run)),
    actions: call.actions.map(actionResult),
    transcript: call.transcript,
    turns: call.turns,
    callerName: callerName(call),
    ...(call.tokens.prompt > 0 ? { tokens: call.tokens } : {}),
  };
}

function triedAlone({ snapshot }: Call): { jobId?: string } {
  const [jobId] = Object.keys(snapshot.jobs);
  return snapshot.flow.id === '' && jobId !== undefined ? { jobId } : {};
}

function jobResult(call: Call, run: JobRun): JobResult {
  const job = call.snapshot.jobs[run.jobId];
  const began = call.path.findLast(({ kind, at }) => kind === 'agent' && at <= run.startedAt);
  return {
    id: run.id,
    jobId: run.jobId,
    name: job?.name ?? '',
    icon: job?.icon ?? null,
    revision: run.revision,
    state: run.state,
    ...(began ? { flowStepId: began.flowStepId } : {}),
    result: { data: resultValues(call, run) },
    steps: [...coverage(planOf(call, run).steps, run, 0)],
  };
}

/** Each value with the place in the transcript that proves it. */
function resultValues(call: Call, run: JobRun): ResultValue[] {
  return valuesOf(planOf(call, run), run).map(({ field: { key, label }, value: held, round }) => {
    const { value, heard, turn, span, confirmed, flag = null } = held;
    const proof = { heard, turn, span, confirmed, flag };
    return { name: key, label, value, ...proof, ...(round === undefined ? {} : { round }) };
  });
}

function* coverage(
  steps: readonly Step[],
  run: JobRun,
  depth: number,
): Generator<JobResult['steps'][number]> {
  for (const step of steps) {
    yield { id: step.id, kind: step.kind, text: textOf(step), depth, passed: passedState(step, run) };
    if (step.kind === 'branch') for (const arm of step.arms) yield* coverage(arm.steps, run, depth + 1);
  }
}

function passedState(step: Step, run: JobRun): JobResult['steps'][number]['passed'] {
  if (step.kind === 'branch') {
    const arm = run.arms[step.id];
    return arm === undefined ? null : arm < 0 ? 'skipped' : 'done';
  }
  if (step.kind === 'collect' && step.fields.every(({ key, unasked }) => run.fields[key] || unasked))
    return 'done';
  return run.passed[step.id] ?? null;
}

/** What a step is called where there is room for one line. */
export function textOf(step: Step): string {
  switch (step.kind) {
    case 'say':
    case 'ask':
    case 'end':
      return step.text;
    case 'collect':
      return step.fields.map(({ label }) => label).join(', ');
    case 'confirm':
      return step.fields.map((key) => key.replaceAll('_', ' ')).join(', ');
    case 'branch':
      return step.arms.map(({ when }) => (when === 'otherwise' ? 'otherwise' : when.text)).join(' / ');
    case 'go-back':
      return '';
    case 'knowledge':
      return step.topic;
    case 'action':
      return step.args.for ?? step.args.name ?? step.args.text ?? step.action;
    case 'transfer':
      return step.destination;
  }
}

function actionResult({
  id,
  action,
  jobRunId,
  state,
  args,
  startedAt,
  receipt,
  reason,
}: Call['actions'][number]): ActionResult {
  return { id, action, jobRunId, state, args, at: startedAt, receipt, reason };
}
