import { z } from 'zod';
import { blocking, finding, type Problem } from '../../shared/problem.ts';
import { isTimeZone } from '../../shared/time.ts';
import type { Period } from '../../workspaces/destination.ts';
import { FLOW_LIMITS, type FlowStepSettings } from '../flow.ts';
import { hoursInWords, isOpen, minutesOf, WEEKDAYS } from '../hours.ts';
import type { StepSpec } from './step-spec.ts';

const shape = z.object({
  days: z.array(z.array(z.object({ from: z.string(), to: z.string() }))),
  holidays: z.array(z.object({ date: z.string(), name: z.string() })),
  timeZone: z.string().nullable(),
});

const TIME = 'Write a time as hours and minutes, 08:30.';

const settings = shape.extend({
  days: z
    .array(
      z
        .array(
          z.object({
            from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: TIME }),
            to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: TIME }),
          }),
        )
        .max(FLOW_LIMITS.periodsPerDay, {
          message: `A day holds at most ${FLOW_LIMITS.periodsPerDay} periods.`,
        }),
    )
    .length(7, { message: 'The hours name seven days, Sunday first.' }),
  holidays: z
    .array(
      z.object({
        date: z.iso.date({ message: 'Write a holiday as year, month and day, 2026-12-25.' }),
        name: z.string().max(60, { message: "A holiday's name holds at most 60 characters." }),
      }),
    )
    .max(FLOW_LIMITS.holidays, {
      message: `At most ${FLOW_LIMITS.holidays} holidays. Remove those that are past.`,
    }),
  timeZone: z
    .string()
    .refine(isTimeZone, { message: 'This time zone is not known. Choose one such as America/Chicago.' })
    .nullable(),
});

export const hours: StepSpec<'hours'> = {
  kind: 'hours',
  title: 'Business hours',
  description: 'Sends callers one way while you are open and another way after hours.',
  icon: 'clock',
  shape,
  settings,
  defaults: () => ({ ...weekdaysNineToFive(), timeZone: null }),
  exits: () => [
    { name: 'open', label: 'during hours', phrase: 'During hours', leads: 'must', chosen: false },
    { name: 'closed', label: 'after hours', phrase: 'After hours', leads: 'must', chosen: false },
  ],
  form: [
    {
      name: 'days',
      label: 'Open',
      hint: 'Several periods a day; one may run past midnight.',
      input: 'hours',
    },
    { name: 'holidays', label: 'Holidays', hint: 'Closed all day.', input: 'holidays' },
    { name: 'timeZone', label: 'Time zone', hint: "Left empty, the workspace's own.", input: 'time-zone' },
  ],
  summary: (value) => hoursInWords(value),
  check: (step) => checkHours(step.settings),
  enter: (step, moment) => ({
    act: 'exit',
    exit: isOpen(step.settings, moment.now, step.settings.timeZone ?? moment.timeZone) ? 'open' : 'closed',
  }),
};

function weekdaysNineToFive() {
  const open = (): Period[] => [{ from: '09:00', to: '17:00' }];
  return { days: [[], open(), open(), open(), open(), open(), []], holidays: [] };
}

function checkHours(value: FlowStepSettings['hours']): Problem[] {
  const problems = value.days.flatMap((periods, day) => checkDay(periods, day));
  if (value.days.every((periods) => periods.length === 0)) {
    const message =
      'No day has opening hours, so every caller goes the way of after hours. Add a period, or remove the step.';
    problems.push(finding('never-open', message, { path: '/settings/days' }));
  }
  return problems;
}

function checkDay(periods: readonly Period[], day: number): Problem[] {
  const path = `/settings/days/${day}`;
  const name = WEEKDAYS[day] ?? '';
  for (const { from, to } of periods) {
    if (from !== to) continue;
    const message = `${name} opens and closes at ${from}. Give the period a length; 00:00 to 24:00 is the whole day.`;
    return [blocking('empty-period', message, { path })];
  }
  const sorted = [...periods].sort((a, b) => minutesOf(a.from) - minutesOf(b.from));
  const overlap = sorted.findIndex((period, i) => {
    const next = sorted[i + 1];
    return next !== undefined && endOf(period) > minutesOf(next.from);
  });
  if (overlap < 0) return [];
  return [finding('periods-overlap', `Two periods of ${name} overlap. Join them into one.`, { path })];
}

/** Minutes from the start of the day; beyond 1,440 when the period runs past midnight. */
function endOf(period: Period): number {
  const to = minutesOf(period.to);
  return to > minutesOf(period.from) ? to : to + 1_440;
}
