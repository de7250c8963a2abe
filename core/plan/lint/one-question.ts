import type { Fix } from '../../shared/problem.ts';
import type { Step } from '../plan.ts';
import { found, type Linted, type LintRule, wordsAt } from './rule.ts';

export const oneQuestion: LintRule = {
  code: 'one-question',
  title: 'One question at a time',
  about: 'Ask one question at a time: callers answer the last one and forget the first.',
  severity: 'finding',
  example: {
    before: 'Ask: “What is your name? What happened?”',
    after: 'Ask: “What is your name?”\nAsk: “What happened?”',
  },
  check: (job) =>
    job.steps
      .filter((step) => {
        if (step.kind !== 'ask' && step.kind !== 'say' && step.kind !== 'collect') return false;
        const words = wordsAt(job, step.span);
        if ((words.match(/\?/g)?.length ?? 0) > 1) return true;
        return step.kind === 'ask' && step.answer === 'yes-no' && SECOND.test(words);
      })
      .map((step) =>
        found(
          oneQuestion,
          'This puts several questions at once. Give each its own line.',
          step.span,
          split(job, step),
        ),
      ),
};

const SECOND = /\b(?:and (?:if|whether)|and also (?:if|whether))\b/i;

/** “A? B?” said in one line becomes two lines of the same beginning; “if … and whether …” becomes two questions. */
function split(job: Linted, step: Step): Fix | null {
  const words = wordsAt(job, step.span);
  const label = 'Ask one after the other';
  const quoted = /^((?:ask|say|pregunte|diga)(?: them)?:? ?)([“"])([^“”"]+\?)([”"])\.?$/i.exec(words);
  if (quoted) {
    const [, ask = '', open = '', inside = '', close = ''] = quoted;
    const questions = inside.split(/(?<=\?)\s+/);
    const each = questions.every((question) => (question.match(/\?/g)?.length ?? 0) === 1);
    if (!each || questions.length < 2) return null;
    const lines = questions.map((question) => `${ask}${open}${question}${close}`);
    return { label, span: step.span, text: lines.join(' ') };
  }
  const joined = /^(ask) (if|whether) ([^?“”"[\]]+?),? and (?:also )?(?:if|whether) ([^?“”"[\]]+?)\.?$/i.exec(
    words,
  );
  if (!joined || SECOND.test(joined[4] ?? '')) return null;
  const [, ask = '', first = '', one = '', two = ''] = joined;
  return { label, span: step.span, text: `${ask} ${first} ${one}. Ask if ${two}.` };
}
