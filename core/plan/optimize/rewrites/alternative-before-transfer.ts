import type { Span } from '../../../shared/text.ts';
import { type Condition, fieldsOf, type Step, type StepOf } from '../../plan.ts';
import { DANGER } from '../../words/condition-words.ts';
import type { Edit } from '../change.ts';
import {
  beginsSentence,
  type Draft,
  findingsOf,
  inLanguage,
  type Proposal,
  type Rewrite,
  withCase,
} from './rewrite.ts';
import { sentenceEnd } from './sentence-end.ts';

/** The caller chooses between the transfer and a message. In danger nobody is asked: there the transfer stays as it is. */
export const alternativeBeforeTransfer: Rewrite = {
  rule: 'alternative-before-transfer',
  keeps: 'acts',
  alone: true,
  brings: ['closing', 'refusal-path'],
  propose: (draft) => {
    const places = new Set(findingsOf(draft, 'alternative-before-transfer').map(([from]) => from));
    return calm(draft.plan.steps)
      .filter(({ span }) => places.has(span[0]))
      .map((step) => proposal(draft, step));
  },
};

function proposal(draft: Draft, { span, consent }: StepOf<'transfer'>): Proposal {
  const [from, to] = bare(draft, span);
  const words = draft.text.slice(from, to);
  const [ask, connected, details, message, ...ways] = inLanguage(
    draft,
    'Ask if they want to leave a message or be connected|If they want to be connected,|ask for their name, ask for the best number to call back, read the number back, |ask what the message is, then [[take-message]], then tell the caller that the team will see the message and say goodbye|Otherwise,|If not,|If they would rather leave a message,',
    'Pregunte si quiere hablar con una persona o dejar un mensaje|Si quiere hablar con una persona,|pida su nombre, pida el mejor número, repita el número, |pregunte cuál es el mensaje, [[take-message]], dígale que el equipo verá el mensaje y despídase|Si no,',
  ).split('|');
  const known = fieldsOf(draft.plan).some(({ required }) => required);
  const taken = `${known ? '' : details}${message}`;
  const capital = beginsSentence(draft, from);
  const own = capital && !words.startsWith('[[') ? withCase(words, false) : words;
  const stop = draft.text[to] === '.' ? '' : '.';
  const choices = ways.map((way) => ({
    span: [from, to] as Span,
    after: `${withCase(ask ?? '', capital)}. ${connected} ${own}. ${way} ${taken}${stop}`,
  }));
  const others = ways.map((way) => widened(draft, span, sentenceEnd(draft, span, `${way} ${taken}.`)));
  return {
    title: 'Offer to take a message as well',
    reason:
      'An alternative before the transfer. Once the call has left there is no way back, so the caller chooses first.',
    options: consent ? [...others, ...choices] : choices,
  };
}

/** The edit with the transfer as part of it, so that what is added is held to its conditions. */
function widened({ text }: Draft, [from]: Span, edit: Edit): Edit {
  return { span: [from, edit.span[1]], after: text.slice(from, edit.span[0]) + edit.after };
}

/** The transfer's own words, without the full stop or comma behind them. */
function bare({ text }: Draft, [from, to]: Span): Span {
  return [from, from + text.slice(from, to).replace(/[\s.,;:]+$/, '').length];
}

/** Transfers that no danger leads to. */
function calm(steps: readonly Step[]): StepOf<'transfer'>[] {
  return steps.flatMap((step) => {
    if (step.kind === 'transfer') return DANGER.test(step.destination.toLowerCase()) ? [] : [step];
    if (step.kind !== 'branch') return [];
    return step.arms.flatMap(({ when, steps: own }) =>
      when !== 'otherwise' && isDanger(when) ? [] : calm(own),
    );
  });
}

function isDanger(when: Condition): boolean {
  if (when.about === 'all' || when.about === 'any') return when.of.some(isDanger);
  return when.about === 'urgency' || DANGER.test(when.text.toLowerCase());
}
