import type { Span } from '../../../shared/text.ts';
import { everyStep, type StepOf } from '../../plan.ts';
import { printToken } from '../../tokens.ts';
import { applyEdit, type Edit } from '../change.ts';
import { handedTo } from '../handed-to.ts';
import { draftOf } from '../trial.ts';
import { alternativeBeforeTransfer } from './alternative-before-transfer.ts';
import type { Draft, Proposal, Rewrite } from './rewrite.ts';

/** Below this a line is shown to the author as unsure. */
const SURE = 0.8;

/** “Get Marco on the line”: words that the agent would speak to the caller, or could not act on, become the transfer that they ask for. */
export const transferInWords: Rewrite = {
  rule: 'unsure-line',
  keeps: 'acts',
  turns: true,
  brings: ['alternative-before-transfer', 'confirm-before-transfer', 'what-next'],
  propose: (draft) => misread(draft).flatMap((span) => proposal(draft, span) ?? []),
};

/**
 * Stretches that would be said for want of a better reading, or tried as a webhook that nobody has; what stands in quotes is meant to be
 * said.
 */
function misread({ text, plan, context }: Draft): Span[] {
  const spans: Span[] = [];
  for (const step of everyStep(plan.steps)) {
    const spoken = step.kind === 'say' && !step.verbatim && step.confidence < SURE;
    const lost = step.kind === 'action' && step.action === 'call-webhook' && isUnknown(step, context);
    if (!spoken && !lost) continue;
    const last = spans.at(-1);
    // “Those calls | go to Billing.”: one sentence may have been read as two.
    if (last && /^[ \t]*$/.test(text.slice(last[1], step.span[0])) && !/[.!?]\s*$/.test(text.slice(...last)))
      last[1] = step.span[1];
    else spans.push([...step.span]);
  }
  return spans;
}

function isUnknown({ args }: StepOf<'action'>, { webhooks }: Draft['context']): boolean {
  return !webhooks.includes(args.name ?? '');
}

function proposal(draft: Draft, span: Span): Proposal | null {
  const { text, context } = draft;
  const words = text.slice(...span);
  const to = handedTo(words, context.destinations);
  if (to === null) return null;
  const token = printToken({ name: 'transfer-call', value: null, args: { to } });
  const stop = /[\s.!]*$/.exec(words)?.[0].trimEnd() ?? '';
  const ends = /^[ \t]*(?:\r?\n|$)/.test(text.slice(span[1]));
  const bare: Edit = { span, after: token + (ends ? '' : stop) };
  return {
    title: `“${words.replace(/\s+/g, ' ').replace(/[\s.!]+$/, '')}” becomes a transfer`,
    reason: `In these words nobody would be called. They name ${to}, so the transfer is put in their place.`,
    options: [bare, ...withAlternative(draft, bare)],
  };
}

/** In one with what is asked of every transfer: where more steps follow, a bare one would leave them without a caller. */
function withAlternative({ text, context }: Draft, bare: Edit): Edit[] {
  const made = draftOf(applyEdit(text, bare), context);
  const [from, shift] = [bare.span[0], bare.after.length - (bare.span[1] - bare.span[0])];
  return alternativeBeforeTransfer.propose(made).flatMap(({ options }) =>
    options.flatMap(({ span, after }): Edit[] => {
      if (span[0] < from || span[0] > from + bare.after.length || span[1] - shift < bare.span[1]) return [];
      const head = made.text.slice(from, span[0]);
      return [{ span: [from, span[1] - shift], after: head + after }];
    }),
  );
}
