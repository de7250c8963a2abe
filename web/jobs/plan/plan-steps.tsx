import { memo, type ReactNode, useRef } from 'react';
import type { Arm, Step, StepOf } from '../../../core/plan/plan.ts';
import type { Fix } from '../../../core/shared/problem.ts';
import { Icon, KindMark, Pill } from '../../ui/index.ts';
import { type Place, type PlanChoice, PlanLine, StepWord } from './plan-line.tsx';
import { StepReadings } from './step-readings.tsx';
import { type Gate, SURE, wordsOf } from './step-words.ts';
import { UndoneAct } from './undone-act.tsx';

type StepsProps = { steps: readonly Step[]; choice: PlanChoice };

/** The steps of a plan in the order of the text, branches nested. */
export function PlanSteps({ steps, choice }: StepsProps) {
  return steps.map((step) => (
    <li key={step.id}>
      {step.kind === 'branch' ? (
        <Branch step={step} choice={choice} />
      ) : (
        <PlainStep step={step} choice={choice} />
      )}
    </li>
  ));
}

function Gates({ gates }: { gates: readonly Gate[] }) {
  if (gates.length === 0) return null;
  return (
    <div className="gates">
      {gates.map(({ icon, label }) => (
        <span key={label} className="gate">
          <Icon name={icon} />
          {label}
        </span>
      ))}
    </div>
  );
}

type StepProps<S> = { step: S; choice: PlanChoice };

/** Hands on its place apart from its words: each letter moves all steps behind it. */
function PlainStep({ step, choice }: StepProps<Step>) {
  const place = useRef(step.span);
  place.current = step.span;
  return <StillStep step={step} choice={choice} place={place} undone={choice.undone?.get(step.span[0])} />;
}

/** `undone`: an act in plain words, with the action that would do it where one is known. */
type StillStepProps = StepProps<Step> & { place: Place; undone: Fix | null | undefined };

/** A step that reads as before is not drawn anew: a keystroke changes one line of many. */
const StillStep = memo(
  DrawnStep,
  (before, after) =>
    before.undone?.text === after.undone?.text &&
    (before.undone === undefined) === (after.undone === undefined) &&
    sameStep(before.step, after.step) &&
    sameChoice(before.choice, after.choice, after.step),
);

/** Its words; of an unsure one also its place, which what it could be is about. */
function sameStep(a: Step, b: Step): boolean {
  const still = b.confidence >= SURE ? { ...b, span: a.span } : b;
  return a === b || JSON.stringify(a) === JSON.stringify(still);
}

/** What a line could be is shown where the line is unsure, and nowhere else. */
function sameChoice(a: PlanChoice, b: PlanChoice, { confidence }: Step): boolean {
  const acts = a.onChoose === b.onChoose && a.pointing === b.pointing && a.onReadAs === b.onReadAs;
  return acts && (confidence >= SURE || a.readingsOf === b.readingsOf);
}

function DrawnStep({ step, choice, place, undone }: StillStepProps) {
  const unsure = step.confidence < SURE;
  if (undone !== undefined) return <UndoneAct step={step} choice={choice} place={place} fix={undone} />;
  return wordsOf(step).map(({ kind, word, key, text, gates }) => (
    <PlanLine key={key ?? word} place={place} choice={choice} unsure={unsure}>
      <KindMark kind={kind} />
      <div className="min-w-0">
        <StepWord place={place} choice={choice}>
          {word}
        </StepWord>{' '}
        {key && <span className="t3 mono sm">{key}</span>}
        {unsure && <Pill tone="warn">Not sure</Pill>}
        {text && <p>{text}</p>}
        <Gates gates={gates} />
        {unsure && choice.onReadAs && <StepReadings step={step} choice={choice} />}
      </div>
    </PlanLine>
  ));
}

function conditionWords({ when }: Arm): { head: string; text: string } {
  if (when === 'otherwise') return { head: 'Otherwise', text: '' };
  const text = when.text.replace(/[:,.]\s*$/, '');
  const head = /^(if|when|unless|si|cuando)\b/i.exec(text)?.[0] ?? 'If';
  const rest = text.slice(head.length).trim();
  return {
    head: head.charAt(0).toUpperCase() + head.slice(1).toLowerCase(),
    text: rest && text.toLowerCase().startsWith(head.toLowerCase()) ? rest : text,
  };
}

function Branch({ step, choice }: StepProps<StepOf<'branch'>>) {
  const unsure = step.confidence < SURE;
  const place = useRef(step.span);
  place.current = step.arms[0]?.span ?? step.span;
  return step.arms.map((arm, index) => {
    const { head, text } = conditionWords(arm);
    const steps = (
      <ol aria-label={index === 0 ? 'Then' : head}>
        <PlanSteps steps={arm.steps} choice={choice} />
      </ol>
    );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: an arm has no name, and its place moves with each letter before it
      <div key={index}>
        {index === 0 ? (
          <PlanLine place={place} choice={choice} unsure={unsure}>
            <KindMark kind="branch" />
            <Condition arm={arm} place={place} head={head} text={text} choice={choice} />
          </PlanLine>
        ) : (
          <p className="arm">
            {head.toLowerCase()} {text}
          </p>
        )}
        {steps}
      </div>
    );
  });
}

type ConditionProps = { arm: Arm; place: Place; head: string; text: ReactNode; choice: PlanChoice };

function Condition({ arm, place, head, text, choice }: ConditionProps) {
  const urgent = arm.when !== 'otherwise' && arm.when.about === 'urgency';
  return (
    <div className="min-w-0">
      <StepWord place={place} choice={choice}>
        {head}
      </StepWord>{' '}
      {urgent && (
        <Pill tone="danger" icon="shield">
          Urgent
        </Pill>
      )}
      {text && <p>{text}</p>}
    </div>
  );
}
