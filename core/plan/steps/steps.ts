import { blocking, finding } from '../../shared/problem.ts';
import { type Holder, type Scope, stepId } from '../branches/scope.ts';
import { keyOf } from '../fields/field-key.ts';
import { nameOfFact, nameOfOptions } from '../fields/question-name.ts';
import { shorten } from '../names.ts';
import type { Field, FieldKey, Step, StepOf } from '../plan.ts';
import { actionStep, tokenStep, transferStep } from './acts.ts';
import { collectStep } from './collect.ts';
import { confirmed } from './confirm.ts';
import type { Reading } from './meaning.ts';

/** Below this a reading is shown to the author as a guess. */
export const SURE = 0.8;

/** Turns a reading into a step of `holder`, or into a rule or background. */
export function emit(reading: Reading, holder: Holder, scope: Scope): void {
  const step = stepOf(reading, holder, scope);
  if (!step) return;
  holder.steps.push(step);
  const blocked = scope.problems.some(
    (problem) => problem.severity === 'blocking' && problem.at?.span === step.span,
  );
  if (step.confidence < SURE && !blocked) scope.problems.push(unsure(step, scope));
}

function unsure(step: Step, scope: Scope) {
  const words = scope.source.text.slice(step.span[0], step.span[1]);
  const read = step.kind === 'say' ? 'say this' : step.kind;
  return finding(
    'unsure-line',
    `“${shorten(words)}” is read as: ${read}. Begin it with a verb such as Ask, Tell or Say to make it sure.`,
    { span: step.span },
  );
}

function stepOf(reading: Reading, holder: Holder, scope: Scope): Step | null {
  const { span, confidence } = reading;
  switch (reading.as) {
    case 'say':
      return {
        id: stepId(scope, 'say', span),
        span,
        confidence,
        kind: 'say',
        text: reading.text,
        verbatim: reading.verbatim,
      };
    case 'end':
      return { id: stepId(scope, 'end', span), span, confidence, kind: 'end', text: reading.text };
    case 'knowledge':
      return {
        id: stepId(scope, 'knowledge', span),
        span,
        confidence,
        kind: 'knowledge',
        topic: reading.topic,
      };
    case 'ask':
      return askStep(reading, holder, scope);
    case 'collect':
      return collectStep(reading, holder, scope);
    case 'confirm':
      return confirmed(reading, holder, scope);
    case 'prose-action':
      return actionStep(reading, holder, scope);
    case 'transfer':
      return transferStep(reading, holder, scope);
    case 'token':
      return tokenStep(reading, holder, scope);
    case 'broken-token':
      return brokenToken(reading, scope);
    case 'go-back':
      return goBack(reading, scope);
    case 'rule':
      scope.rules.push({ span, kind: reading.rule, text: scope.source.text.slice(span[0], span[1]) });
      return null;
    case 'optional':
      for (const field of scope.lastCollect?.fields ?? []) makeOptional(field, holder);
      scope.background.push(span);
      return null;
    case 'background':
      scope.background.push(span);
      return null;
  }
}

function makeOptional(field: Field, holder: Holder): void {
  field.required = false;
  holder.path = holder.path.filter((key) => key !== field.key);
}

function askStep(reading: Reading & { as: 'ask' }, holder: Holder, scope: Scope): Step {
  const { span, confidence, text, answer, options } = reading;
  const key = freshKey(scope, nameOfAnswer(reading));
  const step: StepOf<'ask'> = {
    id: stepId(scope, 'ask', span),
    span,
    confidence,
    kind: 'ask',
    text,
    key,
    answer,
    ...(options.length > 0 ? { options } : {}),
  };
  scope.decided = { holder, step, field: null };
  if (options.length > 0) scope.choices.push({ holder, step, field: null, options });
  return step;
}

function nameOfAnswer({ about, answer, options }: Reading & { as: 'ask' }): FieldKey {
  const clause = about.replace(/^(?:whether|if)\s+/, '');
  if (answer === 'choice')
    return nameOfOptions(options) ?? (/\b(?:prefer|rather|like|want)/.test(clause) ? 'preference' : 'type');
  return (answer === 'yes-no' ? nameOfFact(clause) : keyOf(clause, 'text')) || 'answer';
}

/** Answers are kept beside the fields, so they share their names. */
function freshKey(scope: Scope, key: string): string {
  let fresh = key;
  for (let n = 2; scope.fields.has(fresh) || scope.ids.has(`key:${fresh}`); n += 1) fresh = `${key}_${n}`;
  scope.ids.set(`key:${fresh}`, 1);
  return fresh;
}

function brokenToken(reading: Reading, scope: Scope): Step {
  const { span } = reading;
  const raw = scope.source.text.slice(span[0], span[1]);
  const message = `The action “${shorten(raw)}” is not finished, so nothing is done here. Close it with ]] and put its words in double quotes.`;
  scope.problems.push(blocking('token-incomplete', message, { span }));
  return {
    id: stepId(scope, 'say', span),
    span,
    confidence: reading.confidence,
    kind: 'say',
    text: raw,
    verbatim: false,
  };
}

function goBack(reading: Reading & { as: 'go-back' }, scope: Scope): Step {
  const { span, confidence } = reading;
  const step: StepOf<'go-back'> = {
    id: stepId(scope, 'go-back', span),
    span,
    confidence,
    kind: 'go-back',
    to: '',
  };
  scope.goingBack.push({ step, to: reading.to });
  return step;
}
