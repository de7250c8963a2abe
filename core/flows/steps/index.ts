import type { Problem } from '../../shared/problem.ts';
import type { FlowContext, FlowNames } from '../context.ts';
import type { FlowStep, FlowStepKind } from '../flow.ts';
import { agent } from './agent.ts';
import { audio } from './audio.ts';
import { end } from './end.ts';
import { forward } from './forward.ts';
import { hours } from './hours.ts';
import { incoming } from './incoming.ts';
import { menu } from './menu.ts';
import { ring } from './ring.ts';
import type { Exit, Moment, StepAct, StepSpec } from './step-spec.ts';
import { voicemail } from './voicemail.ts';

const SPECS: { [K in FlowStepKind]: StepSpec<K> } = {
  incoming,
  hours,
  menu,
  ring,
  agent,
  audio,
  voicemail,
  forward,
  end,
};

export function specOf<K extends FlowStepKind>(kind: K): StepSpec<K> {
  return SPECS[kind];
}

type AnySpec = Pick<StepSpec<FlowStepKind>, 'exits' | 'summary' | 'check' | 'enter'>;

/** A step is always asked through the spec of its own kind, so the wider type is safe here and only here. */
function specFor(step: FlowStep): AnySpec {
  return SPECS[step.kind];
}

/** The name that the author gave, else the kind's own title. */
export function stepName(step: FlowStep): string {
  return step.name.trim() || SPECS[step.kind].title;
}

/** "Agent step “Reception”": a step in a sentence. */
export function stepInWords(step: FlowStep): string {
  const title = SPECS[step.kind].title;
  return step.name.trim() === '' ? title : `${title} “${step.name.trim()}”`;
}

export function exitsOf(step: FlowStep): Exit[] {
  return specFor(step).exits(step.settings);
}

/** The exits that can lead to another step. */
export function openExits(step: FlowStep): Exit[] {
  return exitsOf(step).filter((exit) => exit.leads !== 'never');
}

export function summaryOf(step: FlowStep, names: FlowNames): string {
  return specFor(step).summary(step.settings, names);
}

export function checkStep(step: FlowStep, context: FlowContext): Problem[] {
  return specFor(step).check(step, context);
}

export function actOf(step: FlowStep, moment: Moment): StepAct {
  return specFor(step).enter(step, moment);
}
