import type { Condition, Step } from '../plan.ts';
import { lineAtEnd } from './mending.ts';
import { found, inLanguage, type LintRule, wordsAt } from './rule.ts';

/** Where a rule or a condition speaks of what is not known. */
const NOT_KNOWN =
  /\b(?:guess|invent|make (?:\w+ )?up|not (?:in|on|found|sure|known|covered|listed)|(?:not|n['’]t) (?:know|find|have|cover|say)|unknown|unsure|no answer|adivin\w+|invent\w+|no (?:est[áée]\w*|sabe|lo sabe|sepa|aparece|hay))\b/i;

export const unknownAnswer: LintRule = {
  code: 'unknown-answer',
  title: 'Say what happens when the answer is not known',
  about:
    'Where the agent answers from Knowledge, say that it never guesses: a wrong answer costs more than none.',
  severity: 'advice',
  example: {
    before: 'Answer questions about parking from Knowledge.',
    after: 'Answer questions about parking from Knowledge.\n\nNever guess at what is not in Knowledge.',
  },
  check: (job) => {
    const asked = job.steps.find(({ kind }) => kind === 'knowledge');
    if (!asked || job.plan.rules.some(({ span }) => NOT_KNOWN.test(wordsAt(job, span)))) return [];
    if (job.steps.some(dealsWithIt)) return [];
    const message =
      'Nothing says what happens when Knowledge has no answer. Say that the agent never guesses, or what it offers instead.';
    const line = inLanguage(job, {
      en: 'Never guess at what is not in Knowledge.',
      es: 'Nunca invente una respuesta que no esté en Conocimiento.',
    });
    return [found(unknownAnswer, message, asked.span, lineAtEnd(job, 'Add a line for it', line))];
  },
};

function dealsWithIt(step: Step): boolean {
  return step.kind === 'branch' && step.arms.some(({ when }) => when !== 'otherwise' && speaksOfIt(when));
}

function speaksOfIt(when: Condition): boolean {
  return NOT_KNOWN.test(when.text);
}
