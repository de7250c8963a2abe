import { lineAt } from '../../shared/text.ts';
import { found, type LintRule } from './rule.ts';

export const whenToUse: LintRule = {
  code: 'when-to-use',
  title: 'Begin with when the job runs',
  about:
    'Begin with when the job runs, two to four things callers say, and when it does not run: the agent chooses jobs by it.',
  severity: 'finding',
  example: {
    before: '1. Ask how many people are coming.\n2. Ask for the day.',
    after:
      'Use this job when a caller wants a table: “can I book a table”, “a table for two”. Not for private events.\n\n1. Ask how many people are coming.\n2. Ask for the day.',
  },
  check: ({ text, plan }) => {
    if (plan.entry.when.length > 0) return [];
    const message =
      'Nothing says when this job runs. Begin with “Use this job when a caller …” and two to four things callers say.';
    return [found(whenToUse, message, lineAt(text, text.search(/\S/)))];
  },
};
