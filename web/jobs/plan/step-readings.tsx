import type { Step } from '../../../core/plan/plan.ts';
import type { PlanChoice } from './plan-line.tsx';

/** An unsure line asks what it should be; choosing rewrites the line, so that the text alone carries the meaning. */
export function StepReadings({ step, choice }: { step: Step; choice: PlanChoice }) {
  const readings = choice.readingsOf?.(step) ?? [];
  if (readings.length === 0)
    return <p className="sm mt-1">Begin the line with a verb such as Ask, Say or Collect to make it sure.</p>;
  return (
    <fieldset className="readings">
      <legend className="sm">
        {step.kind === 'say' ? 'The agent would speak this line. ' : ''}What should it be?
      </legend>
      <div className="row wrap g1 mt-1">
        {readings.map((reading) => (
          <button
            key={reading.label}
            type="button"
            className="btn sm"
            title={reading.text}
            onClick={(event) => {
              event.stopPropagation();
              choice.onReadAs?.(reading);
            }}
          >
            {reading.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
