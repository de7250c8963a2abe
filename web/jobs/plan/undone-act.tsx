import type { Step } from '../../../core/plan/plan.ts';
import type { Fix } from '../../../core/shared/problem.ts';
import { KindMark } from '../../ui/index.ts';
import { type Place, type PlanChoice, PlanLine, StepWord } from './plan-line.tsx';
import { wordsOf } from './step-words.ts';

type UndoneActProps = { step: Step; choice: PlanChoice; place: Place; fix: Fix | null };

/** An act in plain words that nothing would do: it says so, and offers the action where the words say which. */
export function UndoneAct({ step, choice, place, fix }: UndoneActProps) {
  const { onReadAs } = choice;
  return wordsOf(step).map(({ kind, text }) => (
    <PlanLine key={kind} place={place} choice={choice} unsure>
      <KindMark kind={kind} />
      <div className="min-w-0">
        <StepWord place={place} choice={choice}>
          {fix ? 'Text the caller' : 'An act in plain words'}
        </StepWord>
        <p>{text}</p>
        <p className="sm">
          {fix
            ? 'Written in plain words, so nothing is sent.'
            : 'Nothing in this workspace does it. Name a webhook or a destination, or say which words or link to text.'}
        </p>
        {fix && onReadAs && (
          <button
            type="button"
            className="btn sm mt-1"
            onClick={(event) => {
              event.stopPropagation();
              onReadAs({ span: place.current, text: fix.text });
            }}
          >
            Insert the text action
          </button>
        )}
      </div>
    </PlanLine>
  ));
}
