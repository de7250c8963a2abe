import { describe, expect, it } from 'vitest';
import { zonedTime } from '../../shared/time.ts';
import { dateHolds } from './dates.ts';

/** Monday 2 March 2026, 10:15 in Chicago. */
const now = zonedTime(Date.parse('2026-03-02T16:15:00Z'), 'America/Chicago');

describe('dateHolds', () => {
  it.each([
    ['sooner-than', '2026-03-02', '24', null, true],
    ['sooner-than', '2026-03-03T09:00', '24', null, true],
    ['sooner-than', '2026-03-03T11:00', '24', null, false],
    ['sooner-than', '2026-03-03', '24', '09:00', true],
    ['sooner-than', '2026-03-03', '24', '16:00', false],
    ['sooner-than', '2026-02-27', '24', null, true],
    ['later-than', '2026-03-10', '168', null, true],
    ['later-than', '2026-03-08', '168', null, false],
    ['falls-on', '2026-03-07', 'weekend', null, true],
    ['falls-on', '2026-03-06', 'weekend', null, false],
    ['falls-on', '2026-03-06', 'weekday', null, true],
    ['falls-on', '2026-03-06', 'friday', null, true],
    ['falls-on', '2026-03-02', 'today', null, true],
    ['falls-on', '2026-03-03', 'tomorrow', null, true],
    ['falls-on', 'some day', 'weekend', null, false],
  ] as const)('%s of %s against %s (time %s): %s', (op, date, limit, time, expected) => {
    expect(dateHolds(op, date, limit, time, now)).toBe(expected);
  });
});
