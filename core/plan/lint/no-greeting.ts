import { sentencesOf, sourceOf } from '../text/sentences.ts';
import { without } from './mending.ts';
import { found, type LintRule, wordsAt } from './rule.ts';

const GREETING =
  /^(?:["“]\s*)?(?:thanks|thank you|gracias) (?:for calling|por llamar)|^(?:["“]\s*)?(?:hello|hi|hey|hola|good (?:morning|afternoon|evening)|buen[oa]s (?:días|tardes|noches))(?![\p{L}\p{N}])|\bthis call (?:is|may be|will be) (?:being )?recorded|\bI(?: am|'m|’m) (?:an?|your|the) (?:AI|virtual|automated|digital)\b/iu;

const FAREWELL = /\b(?:good ?bye|bye|(?:great|nice|good) (?:day|evening|night)|adiós|hasta luego)\b/i;

export const noGreeting: LintRule = {
  code: 'no-greeting',
  title: 'No greeting inside a job',
  about:
    'Leave greeting, AI disclosure and recording notice to the agent step: a job may begin in the middle of a call.',
  severity: 'finding',
  example: {
    before: '1. Say: “Thanks for calling Acme.”\n2. Ask what happened.',
    after: '1. Ask what happened.',
  },
  check: (job) =>
    job.steps
      .filter(
        (step) =>
          step.kind === 'say' &&
          !FAREWELL.test(step.text) &&
          (GREETING.test(step.text) ||
            /^(?:answer|greet them|pick up)(?: the (?:phone|call))? with\b/i.test(wordsAt(job, step.span))),
      )
      .map((step) => {
        // What stands beside the greeting in the same quote is the author's to keep.
        const words = step.kind === 'say' ? step.text : '';
        const only = sentencesOf(sourceOf(words), [0, words.length]).length === 1;
        return found(
          noGreeting,
          'The agent step greets callers already, and a job may begin in the middle of a call. Take the greeting out.',
          step.span,
          only ? without(job, step.span, 'Take it out') : null,
        );
      }),
};
