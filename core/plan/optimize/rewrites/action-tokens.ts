import type { Span } from '../../../shared/text.ts';
import { everyStep, type Step } from '../../plan.ts';
import { printToken } from '../../tokens.ts';
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

/** "Transfer to the front desk" becomes its token where the workspace has what the words name. */
export const actionTokens: Rewrite = {
  rule: 'action-in-prose',
  keeps: 'acts',
  brings: ['text-ask-first', 'text-announce', 'text-receipt', 'what-next'],
  propose: (draft) => {
    const steps = new Map(everyStep(draft.plan.steps).map((step) => [step.span[0], step]));
    return findingsOf(draft, 'action-in-prose').flatMap((span) => {
      const step = steps.get(span[0]);
      const token = step ? tokenFor(draft, step) : null;
      return token ? [proposal(draft, span, token)] : [];
    });
  },
};

function tokenFor({ text, plan, context }: Draft, step: Step): string | null {
  const words = text.slice(step.span[0], step.span[1]);
  if (step.kind === 'transfer')
    return context.destinations.includes(step.destination)
      ? printToken({ name: 'transfer-call', value: null, args: { to: step.destination } })
      : null;
  if (step.kind !== 'action') return null;
  if (step.action === 'take-message') return messageToken(words);
  const name = step.args.name ?? '';
  if (context.webhooks.includes(name)) return printToken({ name: 'call-webhook', value: name, args: {} });
  const fixes = plan.problems.flatMap(({ at, fix }) =>
    fix && at?.span?.[0] === step.span[0] ? [fix.text] : [],
  );
  return fixes.find((token) => token.startsWith('[[send-text')) ?? null;
}

/** For whom the message is, in the author's very words. */
const RECIPIENT =
  /(?<!\p{L})(?:for|para) ((?:the |el |la )?(?:(?:Dr|Mr|Mrs|Ms|Sra?)\.? )?(?!(?:them|him|her|me|us|later|now)(?!\p{L}))[\p{L}'’ -]{2,40})[.,;:\s]*$/u;

function messageToken(words: string): string {
  const who = RECIPIENT.exec(words)?.[1];
  return who ? printToken({ name: 'take-message', value: null, args: { for: who } }) : '[[take-message]]';
}

function proposal(draft: Draft, span: Span, token: string): Proposal {
  const words = draft.text.slice(span[0], span[1]);
  return {
    title: `“${shown(words)}” becomes an action`,
    reason:
      'Actions need a token. In plain words an action runs only if it is understood; names, links and texts stay letter for letter.',
    options: optionsFor(draft, span, words, token),
  };
}

function shown(words: string): string {
  const bare = words.replace(/\s+/g, ' ').replace(/[\s.,;:]+$/, '');
  return bare.length > 40 ? `${Array.from(bare).slice(0, 37).join('')}…` : bare;
}

/** In place of the words where the token says all that they say, else behind them. */
function optionsFor(draft: Draft, span: Span, words: string, token: string): Edit[] {
  const { text } = draft;
  const bare = words.replace(/[\s.,;:]+$/, '');
  const stop = words.slice(bare.length);
  const ends = /^[ \t]*(?:\r?\n|$)/.test(text.slice(span[1]));
  const behind: Edit = { span, after: `${bare} ${token}${stop}` };
  const announced = token.startsWith('[[send-text') ? [announcedText(draft, span, token, stop)] : [];
  if (leftOver(bare, token).length > 0) return [behind];
  return [{ span, after: token + (ends ? '' : stop) }, ...announced, behind];
}

/** A text that the caller has agreed to: said before it goes out, and asked for when it should have come. */
function announcedText(draft: Draft, span: Span, token: string, stop: string): Edit {
  const [tell, ask] = inLanguage(
    draft,
    'Tell them that it comes to this number,|and ask if the text has arrived',
    'Dígale que llega a este número,|y pregunte si ha llegado el mensaje',
  ).split('|');
  return { span, after: `${withCase(tell ?? '', beginsSentence(draft, span[0]))} ${token} ${ask}${stop}` };
}

const SAID_BY_TOKEN =
  /^(?:please|then|and|just|simply|first|now|a|an|the|to|for|with|it|them|him|her|this|that|their|our|your|all|caller|callers|customer|call|everything|in|on|at|by|as|of|via|over|through|straight|right|directly|if|transfer|connect|put|hand|patch|forward|route|pass|send|escalate|text|sms|message|take|leave|save|book|make|create|open|link|y|de|del|el|la|los|un|una|lo|le|al|con|por|para|transfiera|comunique|pase|llamada|tome|deje|mensaje|recado|envíe|mande|enlace|texto)$/;

/** Words of the author that the token would drop. */
function leftOver(words: string, token: string): string[] {
  const own = new Set(wordsOf(token).flatMap((word) => [word, stem(word)]));
  return wordsOf(words).filter((word) => !SAID_BY_TOKEN.test(word) && !own.has(word) && !own.has(stem(word)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’@./:-]*/gu) ?? [];
}

function stem(word: string): string {
  return word.replace(/(?:ing|ment|s)$/, '');
}
