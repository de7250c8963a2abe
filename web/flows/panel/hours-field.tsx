import { stepName } from '../../../core/flows/steps/index.ts';
import type { WeeklyHours } from '../../../core/workspaces/destination.ts';
import { WeekField } from '../../forms/index.ts';
import { Button, IconButton, Input } from '../../ui/index.ts';
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
export function HolidaysField({ field, value, onChange }: FormFieldProps<WeeklyHours['holidays']>) {
  const { editable } = useEditor();
  const change = (at: number, part: Partial<WeeklyHours['holidays'][number]>) =>
    onChange(value.map((holiday, i) => (i === at ? { ...holiday, ...part } : holiday)));
  return (
    <fieldset className="field" disabled={!editable}>
      <legend>{field.label}</legend>
      {value.map((holiday, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a holiday is known by its place alone
        <div key={at} className="row g1">
          <Input
            type="date"
            className="date"
            aria-label="Date"
            value={holiday.date}
            onChange={(event) => event.target.value !== '' && change(at, { date: event.target.value })}
          />
          <Input
            aria-label="Name of the holiday"
            maxLength={60}
            value={holiday.name}
            onChange={(event) => change(at, { name: event.target.value })}
          />
          <IconButton
            icon="close"
            size="sm"
            label={`Remove ${holiday.name || holiday.date}`}
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon="plus"
          onClick={() => onChange([...value, { date: nextHoliday(value), name: '' }])}
        >
          Add holiday
        </Button>
      </div>
      {field.hint && <p className="hint">{field.hint}</p>}
    </fieldset>
  );
}

function nextHoliday(holidays: WeeklyHours['holidays']): string {
  return holidays.at(-1)?.date ?? new Date().toISOString().slice(0, 10);
}
