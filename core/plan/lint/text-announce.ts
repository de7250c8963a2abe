import type { Fix, Problem } from '../../shared/problem.ts';
import type { Step } from '../plan.ts';
import { found, inLanguage, type Linted, type LintRule } from './rule.ts';

export const textAnnounce: LintRule = {
  code: 'text-announce',
  title: 'Announce a text',
  about:
    'Say that the text is on its way before it is sent, so that the caller looks at the phone and stays on the line.',
  severity: 'advice',
  example: {
    before: 'Ask if we may text them.\nIf yes:\n- [[send-text "Hi"]]\nOtherwise, go on.',
    after:
      'Ask if we may text them.\nIf yes:\n- Say: “I am sending it to this number.”\n- [[send-text "Hi"]]\nOtherwise, go on.',
  },
  check: (job) => silent(job, job.plan.steps),
};

function silent(job: Linted, steps: readonly Step[]): Problem[] {
  return steps.flatMap((step, at) => {
    if (step.kind === 'branch') return step.arms.flatMap((arm) => silent(job, arm.steps));
    if (step.kind !== 'action' || step.action !== 'send-text') return [];
    // Without its question, `text-ask-first` speaks of the same place.
    if (step.consent === undefined || steps.slice(0, at).some(({ kind }) => kind === 'say')) return [];
    const message = 'The text is sent without a word. Say before it: “I am sending it to this number.”';
    return [found(textAnnounce, message, step.span, steps === job.plan.steps ? null : before(job, step))];
  });
}

/** Inside an answer alone: on the main way the question before the text must stay its neighbour. Before a token that begins its clause: behind a marker or a comma. */
function before(job: Linted, { span: [at] }: Step): Fix | null {
  const start = job.text.slice(Math.max(0, at - 12), at);
  const line = start.slice(start.lastIndexOf('\n') + 1);
  const clause = /,\s+$/.test(line);
  if (!clause && !/^\s*(?:[-•*]|\d+[.)])?\s*$/.test(line)) return null;
  const said = inLanguage(job, {
    en: 'ay: “I am sending it to this number.” Then ',
    es: 'iga: “Se lo envío a este número.” Luego ',
  });
  const inClause = inLanguage(job, {
    en: 'ay “I am sending it to this number”, ',
    es: 'iga “Se lo envío a este número”, ',
  });
  const letter = inLanguage(job, { en: 's', es: 'd' });
  const text = clause ? `${letter}${inClause}` : `${letter.toUpperCase()}${said}`;
  return { label: 'Announce it', span: [at, at], text };
}
