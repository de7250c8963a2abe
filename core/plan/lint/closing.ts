import type { Step } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const closing: LintRule = {
  code: 'closing',
  about:
    'End with what happens next, whether there is anything else, and goodbye: otherwise the caller waits in silence.',
  check: ({ text, plan }) => {
    if (plan.steps.length === 0 || closes(plan.steps)) return [];
    const end = text.trimEnd().length;
    const message =
      'The job stops without a closing. End with “Ask if there is anything else, then say goodbye.”';
    return [
      found(closing, message, [end, end], {
        label: 'Add a closing',
        span: [end, end],
        text: '\nAsk if there is anything else, then say goodbye.',
      }),
    ];
  },
};

/** The last thing done on the main way ends the call or hands it over; lines for special cases may stand behind it. */
function closes(steps: readonly Step[]): boolean {
  for (const step of [...steps].reverse()) {
    if (step.kind === 'end' || step.kind === 'transfer' || step.kind === 'go-back') return true;
    if (step.kind === 'say' && /\b(?:good ?bye|bye|anything else|adiós)\b/i.test(step.text)) return true;
    if (step.kind !== 'branch') return false;
    const all = step.arms.some((arm) => arm.when === 'otherwise');
    if (all) return step.arms.every((arm) => closes(arm.steps));
  }
  return false;
}
