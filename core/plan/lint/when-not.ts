import { found, type LintRule } from './rule.ts';

export const whenNot: LintRule = {
  code: 'when-not',
  title: 'Say when the job does not run',
  about:
    'Say also when a job is not for a caller: two jobs about nearly the same thing are told apart by it.',
  severity: 'advice',
  example: {
    before: 'Use this job when a caller wants a table.\n\n1. Ask how many people are coming.',
    after:
      'Use this job when a caller wants a table. Not for private events.\n\n1. Ask how many people are coming.',
  },
  check: ({ plan: { entry, steps } }) => {
    const last = entry.when.at(-1);
    if (!last || entry.notWhen.length > 0 || steps.length === 0) return [];
    return [
      found(whenNot, 'Nothing says when this job does not run. Add a sentence such as “Not for …”.', last),
    ];
  },
};
