import type { Guideline } from '../../plan/lint/rule.ts';

/** What is found only across jobs: there is no text to show it by. */
export const ACROSS_GUIDELINES: readonly Omit<Guideline, 'example'>[] = [
  {
    code: 'jobs-overlap',
    title: 'No two jobs for one matter',
    about:
      'Callers of one job must not match another of the same agent step: where two are about as likely, they are asked which one they mean.',
    severity: 'finding',
  },
  {
    code: 'phrase-elsewhere',
    title: 'Phrases that speak for their own job',
    about:
      'A phrase must speak for its job and for no other: who says something like it would start the other one.',
    severity: 'finding',
  },
  {
    code: 'transfer-unanswered',
    title: 'Transfer while somebody answers',
    about:
      'The hours of a destination must cover the hours at which the agent step is reached, on holidays and in other time zones too, or the job must say what happens when nobody answers.',
    severity: 'finding',
  },
  {
    code: 'attached-nowhere',
    title: 'Attach each job',
    about: 'A job runs only where an agent step uses it. In the library alone it answers nobody.',
    severity: 'advice',
  },
  {
    code: 'not-published',
    title: 'Publish what is attached',
    about: 'A job that was added to a draft is used by calls once that call flow is published.',
    severity: 'advice',
  },
];
