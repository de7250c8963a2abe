import type { Problem } from '../../shared/problem.ts';
import { wantsComparing } from '../branches/givenness.ts';
import { everyStep, type Step } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const nobodyCompares: LintRule = {
  code: 'nobody-compares',
  title: 'Compare where somebody can',
  about:
    'On the call nobody holds what a caller says against your files, so “when everything matches” only means that all of it was given: let a webhook compare before a transfer or a text, or leave it to whoever takes the call.',
  severity: 'finding',
  example: {
    before:
      'Ask for their full name and their account number.\nWhen everything matches, ask if they want to be connected, and transfer to the front desk.',
    after:
      'Ask for their full name and their account number.\n[[call-webhook "Check account"]]\nIf it succeeds, ask if they want to be connected, and transfer to the front desk.',
  },
  check: ({ steps }) =>
    steps.flatMap((step): Problem[] => {
      if (step.kind !== 'branch') return [];
      return step.arms.flatMap(({ when, span, steps: inside }): Problem[] => {
        if (when === 'otherwise' || !wantsComparing(when.text)) return [];
        const act = everyStep(inside).find(actsOnTrust);
        if (!act) return [];
        const does = act.kind === 'transfer' ? 'hands the call over' : 'sends the text';
        const message = `Nobody compares the values here: the agent ${does} as soon as all of them were given. Let a webhook compare them and go by “If it succeeds”, or say that whoever takes the call compares.`;
        return [found(nobodyCompares, message, span)];
      });
    }),
};

/** A webhook compares by itself, and a message is read by a person before anything happens. */
function actsOnTrust(step: Step): boolean {
  return step.kind === 'transfer' || (step.kind === 'action' && step.action === 'send-text');
}
