import { stepName } from '../../../core/flows/steps/index.ts';
import type { WeeklyHours } from '../../../core/workspaces/destination.ts';
import { HolidaysField, WeekField } from '../../forms/index.ts';
import { Button } from '../../ui/index.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';
import type { FormFieldProps } from './form-field.tsx';

/** Opening hours: any number of periods a day. */
export function HoursField({ step, field, value, onChange }: FormFieldProps<WeeklyHours['days']>) {
  const { editable, problems } = useEditor();
  const faultAt = (day: number) => {
    const problem = problemsOf(problems, step.id).find(({ at }) =>
      at?.path?.endsWith(`/settings/days/${day}`),
    );
    return problem && besideStep(problem, stepName(step));
  };
  return (
    <fieldset className="field narrow-week" disabled={!editable}>
      <legend>{field.label}</legend>
      <WeekField days={value} noneLabel="Closed" faultAt={faultAt} onChange={onChange} />
      <div className="row wrap mt-1">
        <Button
          size="sm"
          onClick={() => onChange(value.map((old, day) => (day >= 1 && day <= 5 ? (value[1] ?? []) : old)))}
        >
          Monday’s hours for all weekdays
        </Button>
      </div>
      {field.hint && <p className="hint">{field.hint}</p>}
    </fieldset>
  );
}

/** Days on which it is closed whatever the weekday says. */
export function FlowHolidaysField({ field, value, onChange }: FormFieldProps<WeeklyHours['holidays']>) {
  const { editable } = useEditor();
  return (
    <fieldset className="field" disabled={!editable}>
      <legend>{field.label}</legend>
      <HolidaysField holidays={value} onChange={onChange} />
      {field.hint && <p className="hint">{field.hint}</p>}
    </fieldset>
  );
}
