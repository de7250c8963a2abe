import { everyStep, fieldsOf, type Plan, type Step } from '../plan.ts';
import { REFUSES } from '../words/condition-words.ts';
import { lineAtEnd } from './mending.ts';
import { found, type LintRule } from './rule.ts';

export const refusalPath: LintRule = {
  code: 'refusal-path',
  title: 'Say what happens when a caller will not answer',
  about: 'Say what happens when a caller will not answer: go on without it, or take a message.',
  severity: 'finding',
  example: {
    before: 'Ask for their name.',
    after: 'Ask for their name.\n\nIf the caller will not answer a question, go on to the next one.',
  },
  check: (job) => {
    const required = fieldsOf(job.plan).filter((field) => field.required);
    if (required.length === 0) return [];
    if (job.steps.some(hasRefusalPath)) return [];
    const line = refusalLine(job.plan);
    const message = `Nothing says what happens when a caller will not answer. Add a line such as “${line}”`;
    const end = job.text.trimEnd().length;
    return [found(refusalPath, message, [end, end], lineAtEnd(job, 'Add a line for it', line))];
  },
};

/**
 * The line that gives callers who will not answer a way out. Where an act waits for what they were asked, they are told so: its gate
 * stays shut without the value, and a call that only goes on would end with nothing done and no word of it.
 */
export function refusalLine(plan: Plan): string {
  const told = waitsForAnswers(plan);
  if (plan.language === 'es')
    return told
      ? 'Si no quiere contestar una pregunta, dígale que quizá no podamos completar esto sin ese dato y pase a la siguiente.'
      : 'Si no quiere contestar una pregunta, pase a la siguiente.';
  return told
    ? 'If the caller will not answer a question, tell them that we may not be able to complete this without it, and go on to the next one.'
    : 'If the caller will not answer a question, go on to the next one.';
}

/** A message is taken with what there is; every other act needs what was asked before it. */
function waitsForAnswers(plan: Plan): boolean {
  const asked = new Set(
    fieldsOf(plan)
      .filter(({ required }) => required)
      .map(({ key }) => key),
  );
  return everyStep(plan.steps).some(
    (step) =>
      (step.kind === 'transfer' || (step.kind === 'action' && step.action !== 'take-message')) &&
      step.needs.some((key) => asked.has(key)),
  );
}

function hasRefusalPath(step: Step): boolean {
  return (
    step.kind === 'branch' &&
    step.arms.some(
      ({ when }) =>
        when !== 'otherwise' &&
        (REFUSES.test(when.text.toLowerCase()) || (when.about === 'field' && when.op === 'missing')),
    )
  );
}

/** A line that deals with refusals alone stands behind the steps and is not part of their order. */
export function isRefusalPath(step: Step): boolean {
  return (
    step.kind === 'branch' &&
    step.arms.every(({ when }) => when !== 'otherwise' && REFUSES.test(when.text.toLowerCase()))
  );
}
