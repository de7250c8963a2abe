import type { Fix } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import type { Step } from '../plan.ts';
import { isRefusalPath } from './refusal-path.ts';
import { found, inLanguage, type Linted, type LintRule } from './rule.ts';

export const closing: LintRule = {
  code: 'closing',
  title: 'End with a closing',
  about:
    'End with what happens next, whether there is anything else, and goodbye: otherwise the caller waits in silence.',
  severity: 'finding',
  example: {
    before: '1. Ask what happened.\n2. Tell the caller that the team looks at it.',
    after:
      '1. Ask what happened.\n2. Tell the caller that the team looks at it.\n3. Ask if there is anything else, then say goodbye.',
  },
  check: (job) => {
    const { text, plan } = job;
    if (plan.steps.length === 0 || closes(plan.steps)) return [];
    const end = text.trimEnd().length;
    const line = inLanguage(job, {
      en: 'Ask if there is anything else, then say goodbye.',
      es: 'Pregunte si necesita algo más y despídase.',
    });
    const message = `The job stops without a closing. End with “${line}”`;
    return [found(closing, message, [end, end], behindLastStep(job, line))];
  },
};

/** The last thing done on the main way ends the call or hands it over; lines for special cases may stand behind it. */
function closes(steps: readonly Step[]): boolean {
  for (const step of [...steps].reverse()) {
    if (step.kind === 'end' || step.kind === 'transfer' || step.kind === 'go-back') return true;
    if (step.kind === 'say' && /\b(?:good ?bye|bye|anything else|adiós|algo más)\b/i.test(step.text))
      return true;
    if (step.kind !== 'branch') return false;
    const all = step.arms.some((arm) => arm.when === 'otherwise');
    if (all) return step.arms.every((arm) => closes(arm.steps));
  }
  return false;
}

/** With the next number behind the last numbered step, where only lines without numbers follow; else at the end. */
function behindLastStep({ text, plan }: Linted, line: string): Fix {
  const label = 'Add a closing';
  const last = plan.steps.findLast((step) =>
    /^\d+[.)] +$/.test(text.slice(lineAt(text, step.span[0])[0], step.span[0])),
  );
  const number = last && /^(\d+)([.)] +)/.exec(text.slice(lineAt(text, last.span[0])[0]));
  const end = text.trimEnd().length;
  if (!last || !number) return { label, span: [end, end], text: `\n${line}` };
  let [, to] = lineAt(text, last.span[1]);
  // What hangs under the last number belongs to it.
  while (/^\n[ \t]+\S/.test(text.slice(to, to + 40))) to = lineAt(text, to + 1)[1];
  // A refusal path may follow; what else follows comes before the goodbye.
  if (!plan.steps.filter(({ span }) => span[0] > to).every(isRefusalPath))
    return { label, span: [end, end], text: `\n${line}` };
  return { label, span: [to, to], text: `\n${Number(number[1]) + 1}${number[2]}${line}` };
}
