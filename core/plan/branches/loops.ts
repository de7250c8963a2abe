import { finding } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import { snake } from '../fields/label.ts';
import { shorten } from '../names.ts';
import type { Step, StepId } from '../plan.ts';
import { everyStep } from '../plan.ts';
import type { Line } from '../text/lines.ts';
import { tellingWords } from './conditions.ts';
import { type Holder, type Scope, stepId } from './scope.ts';

const FOR_EACH =
  /^(?:for (?:each|every)|repeat (?:this |these )?(?:steps )?for (?:each|every))\s+([^,:;.]{2,40})\s*:?$/;

/** "For each item:" with lines under it: what a round is about, else null. */
export function loopIn(line: Line, scope: Scope): string | null {
  if (line.children.length === 0) return null;
  return FOR_EACH.exec(scope.source.plain.slice(line.span[0], line.span[1]))?.[1]?.trim() ?? null;
}

const FOR_EACH_INLINE =
  /^(?:for (?:each|every))\s+([^,:;.]{2,30}?)(?:\s*[,:]\s+|\s+(?=(?:ask|get|take|collect|note|record|find out|confirm)\b))(?=\S)/;

/** "For each traveler, get the name and the date of birth.": the words in front; what stands behind them is a round. */
export function loopInFront(line: Line, sentence: Span, scope: Scope): { words: Span; thing: string } | null {
  if (line.children.length > 0) return null;
  const match = FOR_EACH_INLINE.exec(scope.source.plain.slice(sentence[0], sentence[1]));
  if (!match) return null;
  return { words: [sentence[0], sentence[0] + match[0].trimEnd().length], thing: (match[1] ?? '').trim() };
}

/** After a round: "Is there another item?", and back to the first step of the round while there is. */
export function endLoop(span: Span, thing: string, holder: Holder, before: number, scope: Scope): void {
  const first = holder.steps[before];
  if (!first) return;
  const words = scope.source.text.slice(span[0], span[1]);
  const back: Step = {
    id: stepId(scope, 'go-back', span),
    span,
    confidence: 0.9,
    kind: 'go-back',
    to: first.id,
  };
  const when = {
    about: 'caller-says',
    // Asked after each round: words of an earlier round must not settle it.
    words: [],
    question: `Is there another ${thing}?`,
    text: words,
  } as const;
  holder.steps.push({
    id: stepId(scope, 'branch', span),
    span,
    confidence: 0.9,
    kind: 'branch',
    arms: [{ span, when: { ...when, words: [] }, steps: [back] }],
  });
}

/** Settles where each go-back leads once every step is known; one that leads nowhere becomes a line that is shown as a guess. */
export function settleGoingBack(steps: Step[], scope: Scope): void {
  for (const { step, to } of scope.goingBack) {
    const target = numberedTarget(to, scope) ?? worded(to, steps, step.id) ?? steps[0]?.id;
    if (target && target !== step.id) step.to = target;
  }
  if (scope.goingBack.some(({ step }) => step.to === '')) sayInstead(steps, scope);
}

function sayInstead(steps: Step[], scope: Scope): void {
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'branch') for (const arm of step.arms) sayInstead(arm.steps, scope);
    if (step.kind !== 'go-back' || step.to !== '') continue;
    const { span } = step;
    const text = scope.source.text.slice(span[0], span[1]);
    steps[at] = { id: stepId(scope, 'say', span), span, confidence: 0.5, kind: 'say', text, verbatim: false };
    const message = `“${shorten(text)}” leads nowhere, so it is read as: say this. Name the step to go back to, e.g. “go back to step 2”.`;
    scope.problems.push(finding('unsure-line', message, { span }));
  }
}

function numberedTarget(to: string, scope: Scope): StepId | null {
  const number = /\b(?:step|number|line|question|paso)?\s*(\d+(?:\.\d+)*)\b/.exec(to)?.[1];
  if (number) return scope.numbered.get(number) ?? null;
  return null;
}

/** "start again from the hotel" → the earliest step that speaks of the hotel. */
function worded(to: string, steps: Step[], self: StepId): StepId | null {
  const words = tellingWords(
    to.replace(/\b(?:from|at|step|steps|again|the|start|beginning|top|first)\b/g, ' '),
  );
  if (words.length === 0) return null;
  for (const step of everyStep(steps)) {
    if (step.id === self) return null;
    const own = new Set(tellingWords(wordsOf(step)));
    if (words.every((word) => own.has(word))) return step.id;
  }
  return null;
}

function wordsOf(step: Step): string {
  const text = 'text' in step ? step.text.toLowerCase() : '';
  return step.kind === 'collect'
    ? `${text} ${step.fields.map((field) => `${field.label} ${snake(field.label)}`).join(' ')}`
    : text;
}
