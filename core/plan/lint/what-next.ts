import type { Problem } from '../../shared/problem.ts';
import type { Step } from '../plan.ts';
import { sentenceAfter } from './mending.ts';
import { found, inLanguage, type Linted, type LintRule } from './rule.ts';

export const whatNext: LintRule = {
  code: 'what-next',
  title: 'Say what happens next',
  about: 'After a message is taken, say who sees it and what they do: callers who know it do not ring again.',
  severity: 'advice',
  example: {
    before: '1. Ask what happened.\n2. [[take-message for="Dr. Lee"]]\n3. Say goodbye.',
    after:
      '1. Ask what happened.\n2. [[take-message for="Dr. Lee"]]\n3. Tell the caller that Dr. Lee will see the message.\n4. Say goodbye.',
  },
  check: (job) => silent(job, job.plan.steps, false),
};

/** `later`: whether something is said behind the branch that these steps stand in. */
function silent(job: Linted, steps: readonly Step[], later: boolean): Problem[] {
  return steps.flatMap((step, at) => {
    const said = later || steps.slice(at + 1).some(({ kind }) => kind === 'say');
    if (step.kind === 'branch') return step.arms.flatMap((arm) => silent(job, arm.steps, said));
    if (step.kind !== 'action' || step.action !== 'take-message' || said) return [];
    // What is said with a goodbye in one line tells it as well.
    if (steps.slice(at + 1).some((next) => next.kind === 'end' && /[“"«]/.test(next.text))) return [];
    const message =
      'Nothing tells the caller what happens with the message. Say who sees it and what comes next.';
    const who = step.args.for?.trim() ?? '';
    const line = inLanguage(job, {
      en: `Tell the caller that ${who || 'the team'} will see the message.`,
      es: `Dígale que ${who || 'el equipo'} verá el mensaje.`,
    });
    const whole =
      job.text.startsWith('[[', step.span[0]) && !/[.?!]/.test(who.replace(/\b(?:Dr|Mr|Mrs|Ms)\./g, ''));
    const fix = whole ? sentenceAfter(job, step.span, 'Say who sees it', line) : null;
    return [found(whatNext, message, step.span, fix)];
  });
}
