import { fieldsOf, type Step } from '../plan.ts';
import { REFUSES } from '../words/condition-words.ts';
import { lineAtEnd } from './mending.ts';
import { found, inLanguage, type LintRule } from './rule.ts';

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
    const line = inLanguage(job, {
      en: 'If the caller will not answer a question, go on to the next one.',
      es: 'Si no quiere contestar una pregunta, pase a la siguiente.',
    });
    const message = `Nothing says what happens when a caller will not answer. Add a line such as “${line}”`;
    const end = job.text.trimEnd().length;
    return [found(refusalPath, message, [end, end], lineAtEnd(job, 'Add a line for it', line))];
  },
};

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
