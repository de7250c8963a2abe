import { describe, expect, it } from 'vitest';
import type { WeeklyHours } from '../workspaces/destination.ts';
import { hoursInWords, isOpen } from './hours.ts';

const CHICAGO = 'America/Chicago';

/** Wall-clock time of Chicago with its offset from UTC, written out so that the test does not lean on what it tests. */
function at(isoWithOffset: string): number {
  return Date.parse(isoWithOffset);
}

function week(
  days: Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, string[]>>,
  holidays: string[] = [],
): WeeklyHours {
  return {
    days: [0, 1, 2, 3, 4, 5, 6].map((day) =>
      (days[day as 0] ?? []).map((period) => {
        const [from = '', to = ''] = period.split('-');
        return { from, to };
      }),
    ),
    holidays: holidays.map((date) => ({ date, name: '' })),
  };
}

const practice = week({ 1: ['08:00-12:00', '13:00-17:00'], 5: ['08:00-13:00'] }, ['2026-03-09']);
const bar = week({ 5: ['18:00-02:00'], 6: ['18:00-02:00'] }, ['2026-07-04']);
const always = week({ 0: ['00:00-24:00'], 1: ['00:00-24:00'] });

describe('opening hours', () => {
  it.each([
    ['opens on the minute', practice, '2026-03-02T08:00:00-06:00', true],
    ['is closed the minute before', practice, '2026-03-02T07:59:59-06:00', false],
    ['closes on the minute', practice, '2026-03-02T12:00:00-06:00', false],
    ['is closed between two periods', practice, '2026-03-02T12:30:00-06:00', false],
    ['is open again in the second', practice, '2026-03-02T13:00:00-06:00', true],
    ['is closed on a day without periods', practice, '2026-03-03T10:00:00-06:00', false],
    ['is closed all day on a holiday', practice, '2026-03-09T10:00:00-05:00', false],
    ['reads the day in the place, not in UTC', practice, '2026-03-07T01:00:00Z', false],
    ['past midnight is still the evening before', bar, '2026-03-07T01:59:00-06:00', true],
    ['ends past midnight on the minute', bar, '2026-03-08T02:00:00-06:00', false],
    ['an evening does not begin on a day without one', bar, '2026-03-06T01:00:00-06:00', false],
    ['Saturday night runs into Sunday', bar, '2026-03-15T00:30:00-05:00', true],
    ['a holiday does not begin its evening', bar, '2026-07-04T20:00:00-05:00', false],
    ['nothing runs out of a holiday', bar, '2026-07-05T01:00:00-05:00', false],
    ['nothing runs into a holiday', bar, '2026-07-04T01:00:00-05:00', false],
    ['24:00 ends the day', always, '2026-03-01T23:59:59-06:00', true],
    ['and the next day goes on', always, '2026-03-02T00:00:00-06:00', true],
    ['and ends with it', always, '2026-03-03T00:00:00-06:00', false],
  ])('%s', (_name, hours, time, open) => {
    expect(isOpen(hours, at(time), CHICAGO)).toBe(open);
  });

  it.each([
    ['before the clocks jump', '2026-03-08T01:59:00-06:00', true],
    ['after the skipped hour', '2026-03-08T03:00:00-05:00', false],
    ['at the hour that comes twice, first time', '2026-11-01T01:30:00-05:00', true],
    ['at the hour that comes twice, second time', '2026-11-01T01:30:00-06:00', true],
    ['late on the day of 25 hours', '2026-11-01T23:30:00-06:00', false],
  ])('follow the clock on the wall %s', (_name, time, open) => {
    expect(isOpen(bar, at(time), CHICAGO)).toBe(open);
  });

  it('of the same moment differ from place to place', () => {
    const moment = at('2026-03-02T14:30:00Z');
    expect(isOpen(practice, moment, CHICAGO)).toBe(true);
    expect(isOpen(practice, moment, 'America/Los_Angeles')).toBe(false);
  });

  it.each([
    [
      week({ 1: ['08:00-12:00', '13:00-17:00'], 2: ['08:00-12:00', '13:00-17:00'], 5: ['08:30-13:00'] }),
      'Mon–Tue 8–12, 13–17 · Fri 8:30–13',
    ],
    [week({ 0: ['10:00-16:00'], 6: ['10:00-16:00'] }), 'Sat–Sun 10–16'],
    [week({}), 'Always closed'],
  ])('are put into words', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });
});
