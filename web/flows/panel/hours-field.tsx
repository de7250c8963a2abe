import { WEEKDAYS } from '../../../core/flows/hours.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import type { Period, WeeklyHours } from '../../../core/workspaces/destination.ts';
import { Button, Icon, IconButton, Input } from '../../ui/index.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';
import type { FormFieldProps } from './form-field.tsx';

/** Monday first, as a week is worked; stored Sunday first. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** Opening hours: any number of periods a day. */
export function HoursField({ step, field, value, onChange }: FormFieldProps<WeeklyHours['days']>) {
  const { editable } = useEditor();
  const setDay = (day: number, periods: Period[]) =>
    onChange(value.map((old, i) => (i === day ? periods : old)));
  return (
    <fieldset className="field" disabled={!editable}>
      <legend>{field.label}</legend>
      <ul className="rows">
        {WEEK.map((day) => (
          <Day
            key={day}
            step={step}
            day={day}
            periods={value[day] ?? []}
            onChange={(periods) => setDay(day, periods)}
          />
        ))}
      </ul>
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

type DayProps = {
  step: FormFieldProps<unknown>['step'];
  day: number;
  periods: Period[];
  onChange: (periods: Period[]) => void;
};

function Day({ step, day, periods, onChange }: DayProps) {
  const { problems } = useEditor();
  const name = WEEKDAYS[day] ?? '';
  const problem = problemsOf(problems, step.id).find(({ at }) => at?.path?.endsWith(`/settings/days/${day}`));
  const change = (at: number, part: Partial<Period>) =>
    onChange(periods.map((period, i) => (i === at ? { ...period, ...part } : period)));
  return (
    <li className="day">
      <span className="b">{name.slice(0, 3)}</span>
      <div className="col grow">
        {periods.length === 0 && <span className="t3">Closed</span>}
        {periods.map((period, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is known by its place alone
          <div key={at} className="row g1">
            <TimeInput
              label={`${name}, opens`}
              value={period.from}
              onChange={(from) => change(at, { from })}
            />
            <span aria-hidden="true">–</span>
            <TimeInput label={`${name}, closes`} value={period.to} onChange={(to) => change(at, { to })} />
            <IconButton
              icon="close"
              size="sm"
              label={`Remove ${period.from} to ${period.to} of ${name}`}
              onClick={() => onChange(periods.filter((_, i) => i !== at))}
            />
          </div>
        ))}
        {problem && (
          <p className="err">
            <Icon name="alert" size={14} />
            <span>{besideStep(problem, stepName(step))}</span>
          </p>
        )}
      </div>
      <IconButton
        icon="plus"
        size="sm"
        label={`Add a period on ${name}`}
        onClick={() => onChange([...periods, nextPeriod(periods)])}
      />
    </li>
  );
}

/** `24:00` is midnight at the end of a day, which a clock field can only write as 00:00. */
function TimeInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) {
  return (
    <Input
      type="time"
      className="time"
      aria-label={label}
      value={value === '24:00' ? '00:00' : value}
      onChange={(event) => event.target.value !== '' && onChange(closing(label, event.target.value))}
    />
  );
}

function closing(label: string, time: string): string {
  return label.endsWith('closes') && time === '00:00' ? '24:00' : time;
}

function nextPeriod(periods: readonly Period[]): Period {
  const last = periods.at(-1);
  return last && last.to < '18:00' ? { from: last.to, to: '18:00' } : { from: '09:00', to: '17:00' };
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
