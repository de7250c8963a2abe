import { expect, test } from 'vitest';
import { epochAt } from './local-time.ts';

test.each([
  ['2026-03-02T10:15', 'America/Chicago', '2026-03-02T16:15:00Z'],
  ['2026-07-02T10:15:30', 'America/Chicago', '2026-07-02T15:15:30Z'],
  ['2026-11-24T23:59', 'Asia/Kolkata', '2026-11-24T18:29:00Z'],
  ['2026-03-08T03:00', 'America/Chicago', '2026-03-08T08:00:00Z'],
])('%s in %s is %s', (local, zone, moment) => {
  expect(new Date(epochAt(local, zone)).toISOString()).toBe(moment.replace('Z', '.000Z'));
});
