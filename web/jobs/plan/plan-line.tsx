import type { ReactNode } from 'react';
import type { Step } from '../../../core/plan/plan.ts';
import type { Rewording } from '../../../core/plan/rewording/rewording.ts';
import type { Span } from '../../../core/shared/text.ts';
import { classNames } from '../../ui/index.ts';
import type { Undone } from './plain-words.ts';
import { type Pointing, useTied } from './pointing.ts';
import type { StepReading } from './use-readings.ts';

/** A step and the stretch of text that it was read from are chosen together. */
export type PlanChoice = {
  onChoose: (span: Span) => void;
  /** Ties steps and lines while somebody points at one of them; without it the plan is only read. */
  pointing?: Pointing;
  /** What an unsure line could be, and how it is made so; without it that is not asked. */
  readingsOf?: (step: Step) => readonly StepReading[];
  onReadAs?: (reading: Pick<Rewording, 'span' | 'text'>) => void;
  /** Acts in plain words that nothing would do; without it they look as any other. */
  undone?: Undone;
};

/** Where in the text a row comes from, as it is now: read when it is needed, so that a row that only moves stays as it is drawn. */
export type Place = { readonly current: Span };

export type PlanLineProps = { place: Place; choice: PlanChoice; unsure?: boolean; children: ReactNode };

/** A row of the plan that leads to its line. Pressing it chooses the line in the text. */
export function PlanLine({ place, choice, unsure, children }: PlanLineProps) {
  const { pointing } = choice;
  const tied = useTied(pointing, place);
  const point = () => pointing?.point({ step: place.current });
  const leave = () => pointing?.point({ step: null });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className={classNames('ps', tied === 'on' && 'on', tied === 'near' && 'is-hover', unsure && 'unsure')}
      data-tied={tied ?? undefined}
      onClick={() => choice.onChoose(place.current)}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </div>
  );
}

type StepWordProps = { children: string; place: Place; choice: PlanChoice };

/** What a step does, as the button that leads to its line. */
export function StepWord({ children, place, choice }: StepWordProps) {
  const tied = useTied(choice.pointing, place);
  return (
    <button
      type="button"
      className="kind"
      aria-current={tied === 'on' ? 'step' : undefined}
      onClick={(event) => {
        event.stopPropagation();
        choice.onChoose(place.current);
      }}
    >
      {children}
    </button>
  );
}
