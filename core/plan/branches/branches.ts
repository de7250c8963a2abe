import type { Span } from '../../shared/text.ts';
import type { Arm, Condition, Step, StepOf } from '../plan.ts';
import type { Piece } from '../text/clauses.ts';
import { DEPENDS, PROGRESS } from '../words/condition-words.ts';
import { mend } from '../words/spelling.ts';
import { conditionOf } from './conditions.ts';
import { type Holder, isInside, newHolder, type Scope, stepId } from './scope.ts';

type ConditionPiece = Extract<Piece, { type: 'condition' }>;

/** Opens an arm for a condition and gives the holder of its steps; null where nothing is decided, or where an "otherwise" has nothing to be other than. */
export function openArm(piece: ConditionPiece, at: Holder, line: Holder, scope: Scope): Holder | null {
  if (piece.otherwise) return openOtherwise(piece.span, at, scope);
  const { when, holder } = conditionOf(piece.words, scope);
  if (
    when.about === 'caller-says' &&
    PROGRESS.test(mend(scope.source.plain.slice(piece.words[0], piece.words[1])).replace(/[\s.,:;]+$/, ''))
  )
    return null;
  // "If they do" stands in the arm where its question was asked, whichever sentence it is in.
  const home = holder && isInside(holder, line) ? holder : at;
  return addArm(home, { span: piece.span, when, steps: [] }, scope);
}

/** Nobody follows conditions nested deeper; what is written deeper stands at this depth. */
const DEEPEST = 12;

function addArm(at: Holder, arm: Arm, scope: Scope): Holder {
  let home = at;
  while (home.depth >= DEEPEST && home.parent) home = home.parent;
  const last = home.steps.at(-1);
  const opposite = last?.kind === 'branch' && last.arms.length === 1 && opposes(last.arms[0]?.when, arm.when);
  if (last?.kind === 'branch' && opposite) last.arms.push({ ...arm, when: 'otherwise' });
  else if (last?.kind === 'branch' && excludes(last, arm)) last.arms.push(arm);
  else
    home.steps.push({
      id: stepId(scope, 'branch', arm.span),
      span: arm.span,
      confidence: 0.9,
      kind: 'branch',
      arms: [arm],
    });
  return holderOf(arm, home);
}

function holderOf(arm: Arm, home: Holder): Holder {
  const when = arm.when;
  const guard =
    when !== 'otherwise' && when.about === 'ask' && when.value !== 'no' && !when.negated ? when.step : null;
  return { ...newHolder(home, guard), steps: arm.steps };
}

/** Two answers to one question never hold together, so they share a branch. */
function excludes(branch: StepOf<'branch'>, arm: Arm): boolean {
  const subject = subjectOf(arm.when);
  return subject !== null && branch.arms.every((other) => subjectOf(other.when) === subject);
}

/** "If it's a new customer: … If it's an existing customer: …": one question settles both. */
function opposes(first: Condition | 'otherwise' | undefined, second: Condition | 'otherwise'): boolean {
  if (!first || first === 'otherwise' || second === 'otherwise') return false;
  if (first.about !== 'caller-says' || second.about !== 'caller-says' || !first.question) return false;
  const same = oldAndNew(first.question) === oldAndNew(second.question ?? '');
  const turned = Boolean(first.negated) !== Boolean(second.negated);
  return same && turned !== (first.question !== second.question);
}

function oldAndNew(question: string): string {
  return question
    .toLowerCase()
    .replace(/\ban? (?:new|first[- ]time|existing|current|returning|repeat)\b/, 'a new')
    .replace(/\ba (?:residential|commercial|business)\b/, 'a residential');
}

function subjectOf(when: Condition | 'otherwise'): string | null {
  if (when === 'otherwise' || when.negated) return null;
  if (when.about === 'ask') return `ask ${when.step}`;
  if (when.about === 'field') return `field ${when.field}`;
  if (when.about === 'hours') return 'hours';
  if (when.about === 'action-result') return `act ${when.step}`;
  return null;
}

/** The nearest branch, going outwards, is what "otherwise" is other than. */
function openOtherwise(span: Span, at: Holder, scope: Scope): Holder | null {
  for (let home: Holder | null = at; home; home = home.parent) {
    const last = home.steps.at(-1);
    if (last?.kind !== 'branch' || last.arms.at(-1)?.when === 'otherwise') continue;
    const branch = gather(home, last);
    const arm: Arm = { span, when: 'otherwise', steps: [] };
    branch.arms.push(arm);
    return { ...newHolder(home), steps: arm.steps };
  }
  scope.background.push(span);
  return null;
}

/** "If A … If B … Otherwise …" in a row is one choice, unless B leans on what A offered. */
function gather(home: Holder, last: StepOf<'branch'>): StepOf<'branch'> {
  let branch = last;
  while (home.steps.length >= 2) {
    const before = home.steps.at(-2);
    if (before?.kind !== 'branch' || before.arms.at(-1)?.when === 'otherwise' || !alike(before, branch))
      break;
    before.arms.push(...branch.arms);
    home.steps.pop();
    branch = before;
  }
  return branch;
}

function alike(a: StepOf<'branch'>, b: StepOf<'branch'>): boolean {
  const [first, second] = [opening(a), opening(b)];
  return first !== null && first === second;
}

function opening(branch: StepOf<'branch'>): string | null {
  const when = branch.arms[0]?.when;
  if (!when || when === 'otherwise' || DEPENDS.test(when.text.toLowerCase())) return null;
  return when.text.toLowerCase().split(/\s+/).slice(0, 3).join(' ');
}

/** An "otherwise" under which nothing was found to do is no arm; its words stay, as background. */
export function dropEmptyOtherwise(steps: Step[], background: Span[]): void {
  for (const step of steps) {
    if (step.kind !== 'branch') continue;
    for (const arm of step.arms) dropEmptyOtherwise(arm.steps, background);
    const last = step.arms.at(-1);
    if (last?.when !== 'otherwise' || last.steps.length > 0) continue;
    step.arms.pop();
    background.push(last.span);
  }
}

/** Stretches each branch over its arms and each arm's steps, so that the lines between stay linked to it. */
export function stretch(steps: Step[]): void {
  for (const step of steps) {
    if (step.kind !== 'branch') continue;
    let [from, to] = step.span;
    for (const arm of step.arms) {
      stretch(arm.steps);
      for (const span of [arm.span, ...arm.steps.map((inner) => inner.span)]) {
        from = Math.min(from, span[0]);
        to = Math.max(to, span[1]);
      }
    }
    step.span = [from, to];
  }
}
