import type { Problem } from '../../shared/problem.ts';
import type { Step } from '../plan.ts';
import { sentenceAfter } from './mending.ts';
import { found, inLanguage, type Linted, type LintRule } from './rule.ts';

export const textReceipt: LintRule = {
  code: 'text-receipt',
  title: 'Ask whether a text has arrived',
  about: 'Ask whether the text has arrived while the caller is still there: a wrong number shows at once.',
  severity: 'advice',
  example: {
    before:
      '1. Ask if we may text them.\n2. If yes:\n   - Say: “I am sending it now.”\n   - [[send-text "Hi"]]\n   Otherwise, go on.',
    after:
      '1. Ask if we may text them.\n2. If yes:\n   - Say: “I am sending it now.”\n   - [[send-text "Hi"]]\n   - Ask if the text has arrived.\n   Otherwise, go on.',
  },
  check: (job) => unchecked(job, job.plan.steps, false),
};

/** `later`: whether something is asked behind the branch that these steps stand in. */
function unchecked(job: Linted, steps: readonly Step[], later: boolean): Problem[] {
  return steps.flatMap((step, at) => {
    const asked = () => later || steps.slice(at + 1).some(asksForIt);
    if (step.kind === 'branch') {
      const behind = asked();
      return step.arms.flatMap((arm) => unchecked(job, arm.steps, behind));
    }
    // Without its question before it, `text-ask-first` speaks of the same place.
    if (step.kind !== 'action' || step.action !== 'send-text' || step.consent === undefined || asked())
      return [];
    const message =
      'Nothing asks whether the text has arrived. Add “Ask if the text has arrived.” behind it.';
    const line = inLanguage(job, {
      en: 'Ask if the text has arrived.',
      es: 'Pregunte si ha llegado el mensaje.',
    });
    return [found(textReceipt, message, step.span, sentenceAfter(job, step.span, 'Ask for it', line))];
  });
}

function asksForIt(step: Step): boolean {
  return (
    step.kind === 'ask' && /\b(?:arriv|receiv|got|get|came|come|lleg|recib|see|saw|through)/i.test(step.text)
  );
}
