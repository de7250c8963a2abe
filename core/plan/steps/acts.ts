import { blocking, finding } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import { type Holder, type Scope, stepId } from '../branches/scope.ts';
import { destinationLike, shorten, webhookLike } from '../names.ts';
import type { ActionName, FieldKey, FieldType, Step, StepId } from '../plan.ts';
import { isTokenName, printToken, type Token, textToken } from '../tokens.ts';
import type { Reading } from './meaning.ts';

/** Acts that reach outside are confirmed with the caller first; a message for the business is not. */
const CONFIRMS: Record<ActionName, boolean> = {
  'send-text': true,
  'call-webhook': true,
  'take-message': false,
};

/** What a message is of no use without. */
const MESSAGE_TYPES: ReadonlySet<FieldType> = new Set<FieldType>(['person-name', 'phone', 'email', 'text']);

/**
 * The gate of an action: a text and a webhook need every required field collected on the way to them; a message needs the
 * caller's name, number, e-mail and reason as far as the way asks for them; a transfer needs nothing, since a caller who wants
 * a person is not held back by our questions, unless the text says "once you have …".
 */
function needsOf(action: ActionName, holder: Holder, scope: Scope): FieldKey[] {
  return holder.path.filter((key) => {
    const type = scope.fields.get(key)?.type;
    return type !== undefined && (action !== 'take-message' || MESSAGE_TYPES.has(type));
  });
}

export function tokenStep(reading: Reading & { as: 'token' }, holder: Holder, scope: Scope): Step {
  const { token, span, confidence } = reading;
  if (!isTokenName(token.name)) return unknownToken(token, span, scope);
  if (token.name === 'end-call')
    return { id: stepId(scope, 'end', span), span, confidence, kind: 'end', text: token.value ?? '' };
  if (token.name === 'transfer-call')
    return transfer(span, confidence, token.args.to ?? token.value ?? '', holder, scope, 'token');
  const args = argsOf(token);
  if (token.name === 'call-webhook') checkWebhook(args.name ?? '', span, scope);
  return action(token.name, args, span, confidence, holder, scope);
}

function argsOf(token: Token): Record<string, string> {
  const main = token.name === 'send-text' ? 'text' : token.name === 'call-webhook' ? 'name' : 'for';
  return token.value === null ? { ...token.args } : { [main]: token.value, ...token.args };
}

function action(
  name: ActionName,
  args: Record<string, string>,
  span: Span,
  confidence: number,
  holder: Holder,
  scope: Scope,
): Step {
  const consent = consentFor(name, holder, scope);
  const step: Step = {
    id: stepId(scope, 'action', span),
    span,
    confidence,
    kind: 'action',
    action: name,
    args,
    needs: needsOf(name, holder, scope),
    confirm: CONFIRMS[name],
    ...(consent ? { consent } : {}),
  };
  scope.acted = { holder, step: step.id };
  return step;
}

function unknownToken(token: Token, span: Span, scope: Scope): Step {
  const message = `There is no action called “${token.name}”, so nothing is done here. Use transfer-call, send-text, call-webhook, take-message or end-call.`;
  scope.problems.push(blocking('token-unknown-action', message, { span }));
  return {
    id: stepId(scope, 'say', span),
    span,
    confidence: 0.3,
    kind: 'say',
    text: token.raw,
    verbatim: false,
  };
}

function checkWebhook(name: string, span: Span, scope: Scope): void {
  if (scope.context.webhooks.some((known) => same(known, name)) || name.includes('{{')) return;
  const message = `The workspace has no webhook called “${shorten(name)}”, so this step would fail. Add it in settings or name one that exists.`;
  scope.problems.push(blocking('unknown-webhook', message, { span }));
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** "text them the link", "book it", "take a message": executed where the workspace has what they name, and shown with their token. */
export function actionStep(reading: Reading & { as: 'prose-action' }, holder: Holder, scope: Scope): Step {
  const { span, words } = reading;
  if (reading.act === 'message') {
    const recipient =
      /\bfor (?:the )?((?:dr|mr|mrs|ms)\.? \p{L}+|[\p{L}' -]{2,40})$/iu.exec(
        words.replace(/[.,;:\s]+$/, ''),
      )?.[1] ?? '';
    const args: Record<string, string> = recipient ? { for: recipient } : {};
    suggest(
      scope,
      span,
      printToken({ name: 'take-message', value: null, args: { for: recipient || 'the team' } }),
    );
    const step = action('take-message', args, span, reading.confidence, holder, scope);
    return step.kind === 'action' && /^offer\b/i.test(words) ? { ...step, confirm: true } : step;
  }
  const webhook = webhookLike(words, scope.context.webhooks);
  const name = webhook ?? words.replace(/[.\s]+$/, '');
  const text = reading.act === 'send-text' && !webhook ? textToken(words) : null;
  const token = text ?? printToken({ name: 'call-webhook', value: name, args: {} });
  suggest(scope, span, token, webhook !== null || text !== null);
  return action('call-webhook', { name }, span, reading.confidence, holder, scope);
}

export function transferStep(reading: Reading & { as: 'transfer' }, holder: Holder, scope: Scope): Step {
  const { span } = reading;
  const to = destinationLike(reading.to, scope.context.destinations) ?? reading.to;
  const token = printToken({ name: 'transfer-call', value: null, args: { to } });
  suggest(scope, span, token, scope.context.destinations.includes(to));
  return transfer(span, reading.confidence, to, holder, scope, 'prose');
}

function transfer(
  span: Span,
  confidence: number,
  to: string,
  holder: Holder,
  scope: Scope,
  from: 'token' | 'prose',
): Step {
  const known = scope.context.destinations.some((name) => same(name, to)) || to.includes('{{');
  if (from === 'token' && !known) {
    const message = `The workspace has no destination called “${shorten(to)}”, so calls cannot be transferred there. Add it in settings or name one that exists.`;
    scope.problems.push(blocking('unknown-destination', message, { span }));
  }
  const consent = consentFor('transfer', holder, scope);
  const line = scope.source.plain.slice(Math.max(0, span[0] - 80), span[1] + 80);
  const needs =
    /\b(?:once|after|when) you (?:have|get|got|'ve)\b|\bafter (?:getting|collecting|taking)\b/.test(line)
      ? [...holder.path]
      : [];
  const step: Step = {
    id: stepId(scope, 'transfer', span),
    span,
    confidence,
    kind: 'transfer',
    destination: to,
    needs,
    confirm: true,
    ...(consent ? { consent } : {}),
  };
  scope.acted = { holder, step: step.id };
  scope.transferred = scope.acted;
  return step;
}

/** `ready`: the workspace has what the token names. A token that points at nothing would block where the plain words did not. */
function suggest(scope: Scope, span: Span, token: string, ready = true): void {
  const message =
    'This asks for an action in plain words. It runs only where the workspace has what it names; an action token makes it certain.';
  const fix = ready ? { label: `Use ${shorten(token)}`, span, text: token } : undefined;
  scope.problems.push(finding('action-in-prose', message, { span }, fix));
}

const LEAVE: Record<ActionName | 'transfer', RegExp> = {
  'send-text': /\b(?:text|send|message|sms|link|mensaje|envi)/,
  'call-webhook': /\b(?:book|go ahead|submit|send|create|open|save|schedule|cancel|proceed|place|reserv)/,
  'take-message': /\b(?:message|mensaje|recado)/,
  transfer:
    /\b(?:connect|transfer|put through|speak|talk|person|hold|somebody|someone|human|comunic|transfier)/,
};

/** The ask whose yes is the caller's leave for this very act: the question right before it, or the one that opened its arm. */
function consentFor(act: ActionName | 'transfer', holder: Holder, scope: Scope): StepId | null {
  const step = scope.decided?.step;
  if (!step) return null;
  const near = holder.guard === step.id || holder.steps.at(-1)?.id === step.id;
  const asks =
    /\b(?:may|can|could|shall|ok|okay|would (?:like|want|rather)|(?:they'd|they) (?:like|want)|want|if (?:we|you|i)|prefer|puede|quiere)\b/;
  const words = step.text.toLowerCase();
  return near && asks.test(words) && LEAVE[act].test(words) ? step.id : null;
}
