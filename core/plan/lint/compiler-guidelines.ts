import type { Guideline } from './rule.ts';

/** What compiling itself finds, for the guide. */
export const COMPILER_GUIDELINES: readonly Guideline[] = [
  {
    code: 'action-in-prose',
    title: 'Actions are tokens',
    about:
      'Where the agent shall act, put the action itself: plain words run only where they are understood and the workspace has what they name.',
    severity: 'finding',
    example: {
      before: 'Take a message for Dr. Lee.',
      after: '[[take-message for="Dr. Lee"]]',
    },
  },
  {
    code: 'unsure-line',
    title: 'Begin a line with what is to be done',
    about:
      'Begin each line with Ask, Tell, Say or another verb: a line of which that is unclear is said to the caller as it stands.',
    severity: 'finding',
    example: { before: '- Purple monkeys dishwasher', after: '- Tell them about the purple monkeys.' },
  },
  {
    code: 'token-incomplete',
    title: 'Finish each action',
    about:
      'An action begins with [[ and ends with ]], and its words stand in double quotes: half of it does nothing.',
    severity: 'blocking',
    example: { before: '[[transfer-call to="Front desk"', after: '[[transfer-call to="Front desk"]]' },
  },
  {
    code: 'token-unknown-action',
    title: 'Only actions that there are',
    about:
      'The agent can transfer-call, send-text, take-message, call-webhook and end-call; anything else does nothing.',
    severity: 'blocking',
    example: { before: '[[hang-up]]', after: '[[end-call]]' },
  },
  {
    code: 'unknown-destination',
    title: 'Transfer to a destination of the workspace',
    about:
      'A call can only be transferred to a destination that the workspace has: add it in settings, or name another.',
    severity: 'blocking',
    example: { before: '[[transfer-call to="Mars"]]', after: '[[transfer-call to="Front desk"]]' },
  },
  {
    code: 'unknown-webhook',
    title: 'Use a webhook of the workspace',
    about: 'A job can only use a webhook that the workspace has: add it in settings, or name another.',
    severity: 'blocking',
    example: { before: '[[call-webhook "Launch"]]', after: '[[call-webhook "Create ticket"]]' },
  },
];
