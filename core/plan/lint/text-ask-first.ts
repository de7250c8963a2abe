import type { Fix } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import type { Step } from '../plan.ts';
import { isRefusalPath } from './refusal-path.ts';
import { found, inLanguage, type Linted, type LintRule, wordsAt } from './rule.ts';

export const textAskFirst: LintRule = {
  code: 'text-ask-first',
  title: 'Ask before a text',
  about: 'Ask before texting: the caller may be on a landline or may not want it.',
  severity: 'finding',
  example: {
    before: '[[send-text "Here is the map: https://example.com/map"]]',
    after:
      'Ask if we may text them the map.\nIf yes:\n- Say: “I am sending it to this number.”\n- [[send-text "Here is the map: https://example.com/map"]]\n- Ask if the text has arrived.\nOtherwise, go on.',
  },
  check: (job) =>
    job.steps
      .filter((step) => step.kind === 'action' && step.action === 'send-text' && step.consent === undefined)
      .map((step) =>
        found(
          textAskFirst,
          'No line asks whether the caller wants a text. Put “Ask if we may text …” before it and “If yes” around it.',
          step.span,
          asked(job, step),
        ),
      ),
};

/** The question, the announcement and the receipt around a text that has a line of the main way for itself. */
function asked(job: Linted, step: Step): Fix | null {
  const { text, plan } = job;
  const [from, to] = lineAt(text, step.span[0]);
  const alone =
    /^(?:\d+[.)] |[-•*] )?$/.test(text.slice(from, step.span[0])) &&
    /^\.?\s*$/.test(text.slice(step.span[1], to));
  const at = plan.steps.indexOf(step);
  const before = plan.steps[at - 1]?.kind;
  // “If yes” further down would be heard as an answer to the question that is put in.
  const answers = plan.steps.slice(at + 1).some((later) => later.kind === 'branch' && !isRefusalPath(later));
  if (!alone || at < 0 || before === 'ask' || answers) return null;
  const token = wordsAt(job, step.span);
  const words = inLanguage(job, {
    en: `Ask if we may text them. If yes, say “I am sending it to this number”, ${token} and ask if the text has arrived. Otherwise, go on.`,
    es: `Pregunte si se le puede enviar un mensaje de texto. Si dice que sí, diga “Se lo envío a este número”, ${token} y pregunte si ha llegado el mensaje. Si no, siga.`,
  });
  return { label: 'Ask first', span: [step.span[0], to], text: words };
}
