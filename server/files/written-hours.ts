import { z } from 'zod';
import type { Period, WeeklyHours } from '../../core/workspaces/destination.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const PERIOD = /^(\d\d:\d\d)-(\d\d:\d\d)$/;
const day = z
  .array(z.string().regex(PERIOD, 'A period is written like 09:00-17:00.'))
  .max(12, 'A day has 12 periods at most.')
  .optional();

/** Hours as files have them: days by name, a day that is left out is closed. */
export const writtenHoursShape = {
  sunday: day,
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  holidays: z
    .array(z.strictObject({ date: z.string(), name: z.string() }))
    .max(200)
    .optional(),
};

const shape = z.object(writtenHoursShape);
export type WrittenHours = z.output<typeof shape>;

export function writeHours({ days, holidays }: WeeklyHours): WrittenHours {
  const written: WrittenHours = {};
  DAYS.forEach((name, index) => {
    const periods = days[index] ?? [];
    if (periods.length > 0) written[name] = periods.map(({ from, to }) => `${from}-${to}`);
  });
  if (holidays.length > 0) written.holidays = holidays.map(({ date, name }) => ({ date, name }));
  return written;
}

/** Times and dates themselves are for the contract's own schema to check. */
export function readHours(written: WrittenHours): WeeklyHours {
  const days = DAYS.map((name) => (written[name] ?? []).map(periodOf));
  return { days, holidays: written.holidays ?? [] };
}

function periodOf(written: string): Period {
  const [, from = '', to = ''] = PERIOD.exec(written) ?? [];
  return { from, to };
}
