import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WeeklyHours } from '../../workspaces/destination.ts';
import { isOpen } from '../hours.ts';
import { both, calendarOf, heldOn, openOn, outside } from './calendar.ts';

const NOW = Date.UTC(2026, 10, 24, 15);
const DAY_MS = 86_400_000;
const HERE = 'America/Chicago';

test('the clocks of another zone stand in two ways in a year, and in a third for the weeks between their changes', () => {
  const days = (zone: string) => calendarOf(HERE, { zones: [zone], dates: [], atMs: NOW }).days.length / 7;
  expect([HERE, 'America/New_York', 'America/Phoenix', 'Europe/Paris', 'no such zone'].map(days)).toEqual([
    1, 1, 2, 2, 1,
  ]);
});

test('holidays of the next year stand in it once, those that are past or are no date do not', () => {
  const dates = ['2026-12-25', '2026-12-25', '2026-11-24', '2026-11-23', '2027-12-25', 'soon'];
  const { days } = calendarOf(HERE, { zones: [], dates, atMs: NOW });
  expect(days.flatMap(({ date }) => date ?? [])).toEqual(['2026-11-24', '2026-12-25']);
});

test('open and closed never hold at once, and a night holds on the next morning', () => {
  const calendar = calendarOf(HERE, { zones: [], dates: [], atMs: NOW });
  const night: WeeklyHours = {
    days: [[], [], [], [], [], [], [{ from: '22:00', to: '02:00' }]],
    holidays: [],
  };
  const open = openOn(calendar, night, HERE);
  expect(open.reduce((sum, held) => sum + held, 0)).toBe(4 * 60);
  expect(heldOn(calendar, both(open, outside(open))).commonly).toBe(false);
});

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const week = fc.array(fc.array(fc.record({ from: time, to: time }), { maxLength: 2 }), {
  minLength: 7,
  maxLength: 7,
});

/** Minute by minute the mask says what `isOpen` says, on a holiday and around it; dates on which no clock changes. */
test('says of each minute of a day what the hours say of it, in each time zone', () => {
  const zone = fc.constantFrom(HERE, 'Asia/Tokyo', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/New_York');
  const date = fc.constantFrom('2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27');
  fc.assert(
    fc.property(
      week,
      zone,
      date,
      fc.subarray(['2026-12-25', '2026-12-26']),
      fc.nat(1439),
      (days, zone, date, closed, minute) => {
        const hours: WeeklyHours = { days, holidays: closed.map((each) => ({ date: each, name: '' })) };
        const calendar = calendarOf(HERE, { zones: [zone], dates: [date], atMs: NOW });
        const at = calendar.days.findIndex((day) => day.date === date);
        // Chicago is six hours behind in December.
        const instant = Date.parse(date) + (minute + 360) * 60_000;
        expect(instant).toBeGreaterThan(NOW - DAY_MS);
        expect(openOn(calendar, hours, zone)[at * 1440 + minute] === 1).toBe(isOpen(hours, instant, zone));
      },
    ),
    { numRuns: 300, seed: 4 },
  );
});
