import type { WeeklyHours } from '../../../core/workspaces/destination.ts';
import { Button, IconButton, Input } from '../../ui/index.ts';

type Holidays = WeeklyHours['holidays'];

export type HolidaysFieldProps = { holidays: Holidays; onChange: (holidays: Holidays) => void };

/** Days on which nobody answers, whatever the weekday says. */
export function HolidaysField({ holidays, onChange }: HolidaysFieldProps) {
  const change = (at: number, part: Partial<Holidays[number]>) =>
    onChange(holidays.map((holiday, index) => (index === at ? { ...holiday, ...part } : holiday)));
  const next = () => ({ date: holidays.at(-1)?.date ?? new Date().toISOString().slice(0, 10), name: '' });
  return (
    <div>
      {holidays.map((holiday, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a holiday is known by its place alone
        <div key={at} className="holiday">
          <Input
            type="date"
            aria-label={`Date of holiday ${at + 1}`}
            value={holiday.date}
            onChange={({ target }) => target.value !== '' && change(at, { date: target.value })}
          />
          <Input
            aria-label={`Name of holiday ${at + 1}`}
            placeholder="Name"
            maxLength={60}
            value={holiday.name}
            onChange={({ target }) => change(at, { name: target.value })}
          />
          <IconButton
            icon="close"
            label={`Remove ${holiday.name || holiday.date}`}
            onClick={() => onChange(holidays.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button size="sm" icon="plus" onClick={() => onChange([...holidays, next()])}>
        Add holiday
      </Button>
    </div>
  );
}
