import type { Fix } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import { fieldsOf, type Step, type StepOf } from '../plan.ts';
import { found, inLanguage, type Linted, type LintRule, wordsAt } from './rule.ts';

export const alternativeBeforeTransfer: LintRule = {
  code: 'alternative-before-transfer',
  title: 'Offer a message before a transfer',
  about: 'Offer to take a message before a transfer: once the call has left, there is no way back.',
  severity: 'finding',
  example: {
    before: 'Transfer to the front desk.',
    after:
      'Ask if they want to leave a message or be connected.\nIf they want to be connected, transfer to the front desk.\nOtherwise, take a message.',
  },
  check: (job) => {
    if (offersMessage(job)) return [];
    return job.steps
      .filter((step) => step.kind === 'transfer')
      .map((step, at) =>
        found(
          alternativeBeforeTransfer,
          'The caller is given no choice but to be transferred. Offer to take a message as well.',
          step.span,
          at === 0 ? offer(job, step) : null,
        ),
      );
  },
};

/** Whether the job anywhere takes a message, or asks about one or about a call back. */
export function offersMessage({ steps }: Linted): boolean {
  return steps.some(
    (step: Step) =>
      (step.kind === 'action' && step.action === 'take-message') ||
      (step.kind === 'ask' &&
        /\b(?:message|call (?:you |them )?back|callback|mensaje|recado|llam\w+ de vuelta)\b/i.test(
          step.text,
        )),
  );
}

/** Puts the choice around a transfer that stands on a line of its own, as the last thing of the job's main way. */
function offer(job: Linted, step: StepOf<'transfer'>): Fix | null {
  const { text, plan } = job;
  const at = plan.steps.indexOf(step);
  const [from, to] = lineAt(text, step.span[0]);
  const marker = text.slice(from, step.span[0]);
  const alone = /^(?:\d+[.)] )?$/.test(marker) && /^\.?\s*$/.test(text.slice(step.span[1], to));
  const one = plan.steps.filter(({ kind }) => kind === 'transfer').length === 1;
  if (!alone || !one || at !== plan.steps.length - 1 || plan.steps[at - 1]?.kind === 'ask') return null;
  const does = wordsAt(job, step.span).replace(/\.$/, '');
  const act = does.startsWith('[[') ? does : does.charAt(0).toLowerCase() + does.slice(1);
  const asks = fieldsOf(plan).some(({ required }) => required);
  // With questions of its own the message needs its refusal path; where questions stand already, the message takes what they gave.
  const last = text.slice(to).trim() === '';
  if (!asks && !last) return null;
  const words = inLanguage(job, {
    en: `Ask if they want to leave a message or be connected. If they want to be connected, ${act}. Otherwise, ${asks ? '' : 'ask for their name, ask for the best number to call back, read the number back, '}ask what the message is, then [[take-message for="the team"]], then tell the caller that the team will see the message and say goodbye.${asks ? '' : '\n\nIf the caller will not answer a question, go on to the next one.'}`,
    es: `Pregunte si quiere hablar con una persona. Si quiere, ${act}. Si no, ${asks ? '' : 'pida su nombre, pida el mejor número, repita el número, '}pregunte cuál es el mensaje, [[take-message for="el equipo"]], dígale que el equipo verá el mensaje y despídase.${asks ? '' : '\n\nSi no quiere contestar una pregunta, pase a la siguiente.'}`,
  });
  return { label: 'Offer a message as well', span: [step.span[0], to], text: words };
}
