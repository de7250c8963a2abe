import { everyStep, type Field, fieldsOf, type Plan, type Step, type StepId } from '../../plan/plan.ts';
import type { Call, FieldValue, JobRun } from '../call.ts';
import { nextId, type Progress, patch } from '../progress.ts';
import { MESSAGE_JOB } from './built-in/message-job.ts';

const NO_PLAN: Plan = {
  entry: { when: [], notWhen: [], phrases: [] },
  steps: [],
  rules: [],
  background: [],
  problems: [],
  understood: 0,
  language: 'en',
};

export function activeRun(call: Call): JobRun | undefined {
  const id = call.stack.at(-1);
  return id === undefined ? undefined : call.jobRuns.find((run) => run.id === id && run.state === 'active');
}

export function planOf(call: Call, run: JobRun | undefined): Plan {
  return (run && call.snapshot.jobs[run.jobId]?.plan) ?? NO_PLAN;
}

export function findStepOf(call: Call, run: JobRun | undefined, id: StepId | null): Step | undefined {
  if (id === null) return undefined;
  for (const step of everyStep(planOf(call, run).steps)) if (step.id === id) return step;
  return undefined;
}

export function fieldOf(call: Call, run: JobRun | undefined, key: string): Field | undefined {
  return fieldsOf(planOf(call, run)).find((field) => field.key === key);
}

export function changeRun(progress: Progress, id: string, change: Partial<JobRun>): void {
  patch(progress, {
    jobRuns: progress.call.jobRuns.map((run) => (run.id === id ? { ...run, ...change } : run)),
  });
}

export function pass(progress: Progress, run: JobRun, step: StepId, how: JobRun['passed'][string]): void {
  const now = progress.call.jobRuns.find(({ id }) => id === run.id) ?? run;
  changeRun(progress, run.id, { passed: { ...now.passed, [step]: how } });
}

/** Begins a job on top of the one under way, which then waits. What the call knows already is not asked again. */
export function startJob(progress: Progress, jobId: string): void {
  const { call } = progress;
  const job = call.snapshot.jobs[jobId];
  if (!job) return;
  const below = activeRun(call);
  if (below) changeRun(progress, below.id, { state: 'waiting' });
  const run: JobRun = {
    id: nextId(progress, 'run'),
    jobId,
    revision: job.revision,
    state: 'active',
    startedAt: call.now,
    endedAt: null,
    fields: knownFields(call, job.plan),
    answers: {},
    passed: {},
    visits: {},
    arms: {},
    detour: null,
    asked: {},
    misses: {},
  };
  patch(progress, {
    jobRuns: [...progress.call.jobRuns, run],
    stack: [...progress.call.stack, run.id],
    lost: 0,
  });
}

/** Values of the same name and type from jobs run earlier in this call; they are read back again where the job asks for that. */
function knownFields(call: Call, plan: Plan): Record<string, FieldValue> {
  const known: Record<string, FieldValue> = {};
  for (const field of fieldsOf(plan)) {
    for (const run of call.jobRuns) {
      const value = run.fields[field.key];
      const same = fieldOf(call, run, field.key)?.type === field.type;
      if (value?.value && same && ['person-name', 'phone', 'email', 'address'].includes(field.type))
        known[field.key] = value;
    }
  }
  return known;
}

/** The answer of a question decides a branch, and stands among the results. */
export function noteAnswer(progress: Progress, run: JobRun, key: string, answer: string): void {
  const { call } = progress;
  const heard = call.turns.at(-1)?.heard ?? '';
  const asked = [...everyStep(planOf(call, run).steps)].find(
    (step) => step.id === key && step.kind === 'ask',
  );
  const noted: FieldValue = {
    ...{ value: answer === 'unknown' || answer === '' ? null : answer, heard, span: [0, heard.length] },
    ...{ turn: call.turns.length, confidence: 1, confirmed: false },
  };
  changeRun(progress, run.id, {
    answers: { ...run.answers, [key]: answer },
    ...(asked?.kind === 'ask' ? { fields: { ...run.fields, [asked.key]: noted } } : {}),
  });
}

export function endRun(progress: Progress, run: JobRun, state: 'done' | 'cancelled' | 'handed-over'): void {
  changeRun(progress, run.id, { state, endedAt: progress.call.now });
  patch(progress, { stack: progress.call.stack.filter((id) => id !== run.id) });
}

export function resumeRun(progress: Progress, jobId: string): void {
  const run = progress.call.jobRuns.findLast(
    (waiting) => waiting.jobId === jobId && waiting.state === 'waiting',
  );
  if (!run) return;
  const active = activeRun(progress.call);
  if (active) changeRun(progress, active.id, { state: 'waiting' });
  changeRun(progress, run.id, { state: 'active' });
  patch(progress, { stack: [...progress.call.stack.filter((id) => id !== run.id), run.id] });
}

export function waitingRun(call: Call): JobRun | undefined {
  return call.stack
    .map((id) => call.jobRuns.find((run) => run.id === id))
    .findLast((run) => run?.state === 'waiting');
}

/** Ids of the jobs that the agent step holds and that still exist, in the author's order. */
export function attachedJobs(call: Call): string[] {
  const { stage, snapshot } = call;
  if (!('flowStepId' in stage) || stage.flowStepId === null) return [];
  const step = snapshot.flow.graph.steps.find(({ id }) => id === stage.flowStepId);
  return step?.kind === 'agent' ? step.settings.jobIds.filter((id) => snapshot.jobs[id]) : [];
}

/**
 * The job that takes a message: an attached one, else the built-in one where the flow goes no further. A flow step that stands
 * behind this one comes first.
 */
export function messageJobOf(call: Call): string | null {
  const [attached] = jobsWith(call, 'take-message');
  if (attached) return attached;
  const { stage, snapshot } = call;
  const here = 'flowStepId' in stage ? stage.flowStepId : null;
  const behind = snapshot.flow.graph.steps.find(({ id }) => id === here)?.exits.fallback ?? null;
  return behind === null && snapshot.jobs[MESSAGE_JOB] ? MESSAGE_JOB : null;
}

export function jobsWith(call: Call, action: 'take-message' | 'transfer'): string[] {
  return attachedJobs(call).filter((id) => {
    for (const step of everyStep(call.snapshot.jobs[id]?.plan.steps ?? [])) {
      if (action === 'transfer' ? step.kind === 'transfer' : step.kind === 'action' && step.action === action)
        return true;
    }
    return false;
  });
}
