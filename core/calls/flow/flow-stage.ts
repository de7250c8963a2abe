import type { FlowStep, FlowStepOf } from '../../flows/flow.ts';
import { findStep } from '../../flows/flow.ts';
import { stepName } from '../../flows/steps/index.ts';
import { type Moment, nextStep, type StepAct, walkOn } from '../../flows/walk.ts';
import { command, type Progress, patch } from '../progress.ts';
import { expect } from '../talk/asking.ts';
import { linesOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { endCall } from './ending.ts';
import { gather } from './menu.ts';
import { ringForward, ringGroups } from './ringing.ts';

/** Goes to a flow step and through those behind it that only decide, until one does something. Nowhere to go ends the call. */
export function enter(progress: Progress, stepId: string | null): void {
  const { passed, at } = walkOn(progress.call.snapshot.flow.graph, stepId, moment(progress));
  for (const { step, exit } of passed) visit(progress, step, exit);
  if (!at) return endCall(progress);
  visit(progress, at.step, null);
  act(progress, at.step, at.act);
}

/** Leaves the step where the call stands, by `exit`. */
export function leave(progress: Progress, exit: string): void {
  const here = progress.call.path.at(-1);
  if (!here) return endCall(progress);
  patch(progress, { path: [...progress.call.path.slice(0, -1), { ...here, exit }] });
  const next = nextStep(progress.call.snapshot.flow.graph, here.flowStepId, exit);
  if (next) enter(progress, next);
  else endCall(progress);
}

function act(progress: Progress, step: FlowStep, what: StepAct): void {
  patch(progress, { stage: { kind: 'flow' }, expecting: null });
  switch (what.act) {
    case 'say':
      add(progress, what.text);
      return speak(progress, { next: 'exit', exit: what.exit }, false);
    case 'gather':
      return gather(progress, step.id, what, 0);
    case 'ring':
      return ringGroups(progress, step.id, what);
    case 'forward':
      return ringForward(progress, step.id, what);
    case 'agent':
      return step.kind === 'agent' ? greet(progress, step) : undefined;
    case 'voicemail':
      return beginVoicemail(progress, step.id, what.greeting, what.maxSeconds);
    case 'end':
      add(progress, what.text);
      return speak(progress, { next: 'hang-up' }, false);
    case 'exit':
      return leave(progress, what.exit);
  }
}

/** The greeting, with the disclosure and the recording notice that it does not already hold (design §2.12). */
function greet(progress: Progress, step: FlowStepOf<'agent'>): void {
  patch(progress, { stage: { kind: 'agent', flowStepId: step.id } });
  const { greeting, disclosure, recordingNotice } = step.settings;
  const lines = linesOf(progress.call);
  const notices = [
    ...(disclosure && !/\b(?:automated|virtual|ai|a\.i\.|automático|automática)\b/i.test(greeting)
      ? [lines.disclosure]
      : []),
    ...(recordingNotice && !/\brecord|graba/i.test(greeting) ? [lines.recordingNotice] : []),
  ];
  const { opening, question } = splitQuestion(greeting);
  add(progress, opening, ...notices, question || lines.howCanIHelp);
  expect(progress, { kind: 'job' });
  speak(progress, { next: 'listen' });
}

/** The greeting's own last question comes after the notices, so that the caller answers it and not them. */
function splitQuestion(greeting: string): { opening: string; question: string } {
  const at = greeting.search(/[^.!?¿]*\?\s*$/);
  return at < 0
    ? { opening: greeting, question: '' }
    : { opening: greeting.slice(0, at), question: greeting.slice(at) };
}

export function beginVoicemail(
  progress: Progress,
  flowStepId: string | null,
  greeting: string,
  maxSeconds: number,
): void {
  patch(progress, { stage: { kind: 'voicemail', flowStepId }, expecting: null });
  add(progress, greeting);
  speak(progress, { next: 'voicemail' }, false);
  command(progress, { type: 'record', what: 'voicemail', maxSeconds });
}

export function agentStepOf(progress: Progress): FlowStepOf<'agent'> | undefined {
  const { stage, snapshot } = progress.call;
  const step = findStep(snapshot.flow.graph, 'flowStepId' in stage ? stage.flowStepId : null);
  return step?.kind === 'agent' ? step : undefined;
}

function visit(progress: Progress, step: FlowStep, exit: string | null): void {
  const { path, now } = progress.call;
  patch(progress, {
    path: [...path, { flowStepId: step.id, kind: step.kind, name: stepName(step), at: now, exit }],
  });
}

/** The random order of a ring group comes from the call's id, so that replay rings alike. */
function moment({ call }: Progress): Moment {
  let seed = 0;
  for (const letter of call.id) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0;
  const { workspace, flow } = call.snapshot;
  return { now: call.now, timeZone: workspace.timeZone, seed, pausedStepIds: flow.pausedStepIds };
}
