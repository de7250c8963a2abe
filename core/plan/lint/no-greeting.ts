import { everyStep } from '../plan.ts';
import { found, type LintRule, wordsAt } from './rule.ts';

const GREETING =
  /^(?:["“]\s*)?(?:thanks|thank you) for calling|^(?:["“]\s*)?(?:hello|hi|hey|good (?:morning|afternoon|evening))\b|\bthis call (?:is|may be|will be) (?:being )?recorded|\bI(?: am|'m|’m) (?:an?|your|the) (?:AI|virtual|automated|digital)\b/i;

const FAREWELL = /\b(?:good ?bye|bye|(?:great|nice|good) (?:day|evening|night))\b/i;

export const noGreeting: LintRule = {
  code: 'no-greeting',
  about:
    'Leave greeting, AI disclosure and recording notice to the agent step: a job may begin in the middle of a call.',
  check: (job) =>
    [...everyStep(job.plan.steps)]
      .filter(
        (step) =>
          step.kind === 'say' &&
          !FAREWELL.test(step.text) &&
          (GREETING.test(step.text) ||
            /^(?:answer|greet them|pick up)(?: the (?:phone|call))? with\b/i.test(wordsAt(job, step.span))),
      )
      .map((step) =>
        found(
          noGreeting,
          'The agent step greets callers already, and a job may begin in the middle of a call. Take the greeting out.',
          step.span,
        ),
      ),
};
