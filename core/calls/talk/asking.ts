import { actionOf } from '../../actions/index.ts';
import {
  askFor,
  askQuestion,
  confirmFields,
  isItAbout,
  offerResume,
  whichOfTwo,
  whichValue,
} from '../../agent/wording/index.ts';
import { type FieldKey, isAnythingElse, type StepOf } from '../../plan/plan.ts';
import { readBack } from '../../understanding/values/read-back.ts';
import type { Call, Expecting, FieldValue, JobRun } from '../call.ts';
import { actBehind } from '../job/act-behind.ts';
import { activeRun, changeRun, fieldOf, findStepOf } from '../job/job-run.ts';
import { valuesOfField } from '../job/rounds.ts';
import { type Progress, patch } from '../progress.ts';
import { linesOf, mannerOf } from './manner.ts';
import { add } from './saying.ts';

/** Asks, and remembers what is expected. Answers that did not fit change the wording, never the meaning. */
export function askField(progress: Progress, run: JobRun, step: StepOf<'collect'>, key: FieldKey): void {
  const field = fieldOf(progress.call, run, key);
  if (!field) return;
  const again = countAsking(progress, run, key);
  const sole = step.fields.length === 1 ? step.text : null;
  ask(progress, askFor(field, mannerOf(progress.call), again, sole));
  expect(progress, { kind: 'field', key, step: step.id });
}

export function askStep(progress: Progress, run: JobRun, step: StepOf<'ask'>): void {
  const again = countAsking(progress, run, step.id);
  ask(progress, askQuestion(step.text, mannerOf(progress.call), again));
  const { answer, options } = step;
  if (isAnythingElse(step)) expect(progress, { kind: 'anything-else', step: step.id });
  else
    expect(progress, {
      kind: 'answer',
      key: step.id,
      answer,
      ...(options ? { options } : {}),
      step: step.id,
    });
}

/** A condition that only the caller can settle. */
export function askCondition(
  progress: Progress,
  run: JobRun,
  question: string,
  key: string,
  branch: string,
): void {
  countAsking(progress, run, key);
  ask(progress, question);
  expect(progress, { kind: 'answer', key, answer: 'yes-no', step: branch, question });
}

export function askConfirmation(
  progress: Progress,
  run: JobRun,
  keys: FieldKey[],
  step: string | null,
  settles?: FieldKey[],
): void {
  countAsking(progress, run, step ?? `confirm:${keys.join('+')}`);
  const pairs = keys.flatMap((key) =>
    valuesOfField(run, key)
      .filter(
        (value) => value === run.fields[key] || (value.value !== null && !value.confirmed && !value.flag),
      )
      .map((value) => ({
        label: labelOf(progress.call, run, key),
        spoken: spokenValue(progress.call, run, key, value),
      })),
  );
  const act = actBehind(progress, run, [...keys, ...(settles ?? [])], step);
  const manner = mannerOf(progress.call);
  add(progress, confirmFields(pairs, manner, act ? consentQuestion(act, manner.language) : null));
  const more = { ...(settles ? { settles } : {}), ...(act ? { consents: act.id } : {}) };
  expect(progress, { kind: 'confirm-fields', keys, step, ...more });
}

export function askConsent(
  progress: Progress,
  run: JobRun,
  step: StepOf<'action'> | StepOf<'transfer'>,
): void {
  countAsking(progress, run, `consent:${step.id}`);
  add(progress, consentQuestion(step, mannerOf(progress.call).language));
  expect(progress, { kind: 'consent', step: step.id });
}

function consentQuestion(step: StepOf<'action'> | StepOf<'transfer'>, language: 'en' | 'es'): string {
  const [action, args] =
    step.kind === 'transfer'
      ? (['transfer-call', { to: step.destination }] as const)
      : ([step.action, step.args] as const);
  return actionOf(action).asks?.[language](args) ?? '';
}

/** A plain question, unless a model has put it already. Read-backs and consent are always core's own words: a gate leans on them. */
export function ask(progress: Progress, question: string): void {
  if (!progress.worded) add(progress, question);
}

/** Says again what is being waited for; used after a digression, a repair or a silence. */
export function askAgain(progress: Progress): void {
  const { call } = progress;
  const lines = linesOf(call);
  const expecting = call.expecting;
  if (!expecting) return;
  switch (expecting.kind) {
    case 'job':
      ask(progress, lines.howCanIHelp);
      return;
    case 'anything-else':
      ask(progress, lines.anythingElse);
      return;
    case 'message-offer':
      ask(progress, lines.offerMessage);
      return;
    case 'danger':
      add(progress, lines.anyDanger);
      return;
    case 'resume':
      add(progress, offerResume(jobName(call, expecting.jobId), mannerOf(call)));
      return;
    case 'which-job': {
      const [first, second] = expecting.jobIds;
      add(
        progress,
        second === undefined
          ? isItAbout(jobName(call, first), mannerOf(call))
          : whichOfTwo(jobName(call, first), jobName(call, second), mannerOf(call)),
      );
      return;
    }
    default:
      askPending(progress, expecting);
  }
}

/** "Do you mean 5 PM or 5 AM?": what was said could mean both. */
function askWhich(progress: Progress, run: JobRun, key: FieldKey, between: readonly string[]): void {
  const { call } = progress;
  const manner = mannerOf(call);
  const place = { language: manner.language, country: call.snapshot.workspace.country };
  const type = fieldOf(call, run, key)?.type ?? 'text';
  ask(
    progress,
    whichValue(
      between.map((value) => readBack(type, value, place)),
      manner,
    ),
  );
}

function askPending(progress: Progress, expecting: Expecting): void {
  const run = activeRun(progress.call);
  if (!run) return;
  const step = findStepOf(progress.call, run, 'step' in expecting ? expecting.step : null);
  if (expecting.kind === 'field' && expecting.between)
    askWhich(progress, run, expecting.key, expecting.between);
  else if (expecting.kind === 'field' && step?.kind === 'collect')
    askField(progress, run, step, expecting.key);
  else if (expecting.kind === 'confirm-fields')
    askConfirmation(progress, run, expecting.keys, expecting.step, expecting.settles);
  else if (expecting.kind === 'consent' && (step?.kind === 'action' || step?.kind === 'transfer'))
    askConsent(progress, run, step);
  else if (expecting.kind === 'answer' && expecting.question) ask(progress, expecting.question);
  else if (expecting.kind === 'answer' && step?.kind === 'ask') askStep(progress, run, step);
}

export function expect(progress: Progress, expecting: Expecting | null): void {
  patch(progress, { expecting });
}

export function jobName(call: Call, jobId: string): string {
  return call.snapshot.jobs[jobId]?.name ?? '';
}

function labelOf(call: Call, run: JobRun, key: FieldKey): string {
  return fieldOf(call, run, key)?.label ?? key.replaceAll('_', ' ');
}

function spokenValue(call: Call, run: JobRun, key: FieldKey, value: FieldValue): string {
  const field = fieldOf(call, run, key);
  if (!field || value.value === null) return value.heard;
  if (value.earlier) return linesOf(call).asLastTime;
  if (value.flag === 'as-heard') return value.heard;
  const { country } = call.snapshot.workspace;
  return readBack(field.type, value.value, { language: mannerOf(call).language, country });
}

/** Counts the asking, and returns how many answers have not fitted so far: only those change the wording. */
function countAsking(progress: Progress, run: JobRun, key: string): number {
  const now = progress.call.jobRuns.find(({ id }) => id === run.id) ?? run;
  changeRun(progress, run.id, { asked: { ...now.asked, [key]: (now.asked[key] ?? 0) + 1 } });
  return now.misses[key] ?? 0;
}
