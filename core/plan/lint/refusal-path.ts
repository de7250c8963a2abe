import { everyStep, fieldsOf } from '../plan.ts';
import { REFUSES } from '../words/condition-words.ts';
import { found, type LintRule } from './rule.ts';

export const refusalPath: LintRule = {
  code: 'refusal-path',
  about: 'Say what happens when a caller will not answer: go on without it, or take a message.',
  check: ({ text, plan }) => {
    const required = fieldsOf(plan).filter((field) => field.required);
    if (required.length === 0) return [];
    for (const step of everyStep(plan.steps)) {
      if (step.kind !== 'branch') continue;
      for (const { when } of step.arms) {
        if (when === 'otherwise') continue;
        if (REFUSES.test(when.text.toLowerCase()) || (when.about === 'field' && when.op === 'missing'))
          return [];
      }
    }
    const end = text.trimEnd().length;
    const line =
      plan.language === 'es'
        ? 'Si no quiere contestar una pregunta, pase a la siguiente.'
        : 'If the caller will not answer a question, go on to the next one.';
    const message =
      'Nothing says what happens when a caller will not answer. Add a line such as “If the caller will not answer a question, go on to the next one.”';
    return [
      found(refusalPath, message, [end, end], {
        label: 'Add a line for it',
        span: [end, end],
        text: `\n\n${line}`,
      }),
    ];
  },
};
