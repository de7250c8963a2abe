import { WEEKDAYS } from '../../../core/flows/hours.ts';
import type { Period, WeeklyHours } from '../../../core/workspaces/destination.ts';
import { Icon, IconButton, Input } from '../../ui/index.ts';

/** Monday first, as a week is worked; stored Sunday first. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

export type WeekFieldProps = {
  days: WeeklyHours['days'];
  /** What a day without a period means: "Closed". */
  noneLabel: string;
  /** What is wrong with a day, by its place. */
  faultAt: (day: number) => string | undefined;
  onChange: (days: WeeklyHours['days']) => void;
};

/** The periods of each day of the week. */
export function WeekField({ days, noneLabel, faultAt, onChange }: WeekFieldProps) {
  return (
    <ul className="hours-days">
      {WEEK.map((day) => (
        <Day
          key={day}
          name={WEEKDAYS[day]}
          periods={days[day] ?? []}
          noneLabel={noneLabel}
          fault={faultAt(day)}
          onChange={(periods) => onChange(days.map((old, at) => (at === day ? periods : old)))}
        />
      ))}
    </ul>
  );
}

type DayProps = {
  name: string;
  periods: readonly Period[];
  noneLabel: string;
  fault: string | undefined;
  onChange: (periods: Period[]) => void;
};

function Day({ name, periods, noneLabel, fault, onChange }: DayProps) {
  const change = (at: number, part: Partial<Period>) =>
    onChange(periods.map((period, index) => (index === at ? { ...period, ...part } : period)));
  return (
    <li>
      <span className="b">
        {name.slice(0, 3)}
        <span className="d-only">{name.slice(3)}</span>
      </span>
      <div className="col">
        {periods.length === 0 && <span className="t3 nobody">{noneLabel}</span>}
        {periods.map((period, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is known by its place alone
          <div key={at} className="row g1">
            <Time label={`${name}, from`} value={period.from} onChange={(from) => change(at, { from })} />
            <span aria-hidden="true">–</span>
            <Time label={`${name}, to`} end value={period.to} onChange={(to) => change(at, { to })} />
            <IconButton
              icon="close"
              size="sm"
              label={`Remove ${period.from} to ${period.to} of ${name}`}
              onClick={() => onChange(periods.filter((_, index) => index !== at))}
            />
          </div>
        ))}
        {fault && (
          <p className="err">
            <Icon name="alert" size={14} />
            <span>{fault}</span>
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

type TimeProps = { label: string; value: string; end?: boolean; onChange: (time: string) => void };

/** `24:00` is midnight at the end of a day, which a clock field can only write as 00:00. */
function Time({ label, value, end = false, onChange }: TimeProps) {
  return (
    <Input
      type="time"
      aria-label={label}
      value={value === '24:00' ? '00:00' : value}
      onChange={({ target }) => {
        if (target.value !== '') onChange(end && target.value === '00:00' ? '24:00' : target.value);
      }}
    />
  );
}

function nextPeriod(periods: readonly Period[]): Period {
  const last = periods.at(-1);
  return last && last.to < '18:00' ? { from: last.to, to: '18:00' } : { from: '09:00', to: '17:00' };
}
